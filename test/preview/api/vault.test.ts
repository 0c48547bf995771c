// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { fileAt, openApp } from './open-app';

describe('the vault', () => {
  it('tells of files that are made, changed, renamed and deleted, here or by others', async () => {
    const { app, disk } = await openApp({ 'a/One.md': '1' });
    const heard: string[] = [];
    app.vault.on('create', (file: { path: string }) => heard.push(`create ${file.path}`));
    app.vault.on('modify', (file: { path: string }) => heard.push(`modify ${file.path}`));
    app.vault.on('delete', (file: { path: string }) => heard.push(`delete ${file.path}`));
    app.vault.on('rename', (file: { path: string }, from: string) => heard.push(`rename ${from} > ${file.path}`));
    const two = await app.vault.create('Two.md', '2');
    await app.vault.modify(two, '22');
    await disk.writeFromOutside('b/Three.md', '3');
    const folder = app.vault.getFolderByPath('a');
    if (!folder) throw new Error('no folder');
    await app.vault.rename(folder, 'c');
    await disk.removeFromOutside('Two.md');
    expect(heard).toEqual([
      'create Two.md', 'modify Two.md', 'create b', 'create b/Three.md', 'rename a > c', 'rename a/One.md > c/One.md', 'delete Two.md',
    ]);
    expect(two.deleted).toBe(true);
    expect(app.vault.getFiles().map((file) => file.path).sort()).toEqual(['b/Three.md', 'c/One.md']);
  });

  it('refuses what a real vault refuses', async () => {
    const { app } = await openApp({ 'One.md': '1', 'f/x.md': '' });
    await expect(app.vault.create('One.md', '')).rejects.toThrow('File already exists.');
    await expect(app.vault.create('no/folder.md', '')).rejects.toThrow('ENOENT');
    await expect(app.vault.createFolder('f')).rejects.toThrow('Folder already exists.');
    await expect(app.vault.create('a:b.md', '')).rejects.toThrow('File name cannot contain');
    await expect(app.vault.rename(fileAt(app, 'One.md'), 'f/x.md')).rejects.toThrow('Destination file already exists!');
    await expect(app.vault.adapter.read('gone.md')).rejects.toThrow('ENOENT');
  });

  it('keeps one change of a file from running into another', async () => {
    const { app } = await openApp({ 'One.md': '' });
    const file = fileAt(app, 'One.md');
    await Promise.all([1, 2, 3, 4].map((number) => app.vault.process(file, (text) => `${text}${number}`)));
    expect(await app.vault.read(file)).toBe('1234');
    await expect(app.vault.process(file, () => { throw new Error('no'); })).rejects.toThrow('no');
    expect(await app.vault.process(file, (text) => `${text}5`)).toBe('12345');
  });

  it('loses nothing that another program writes between the reading and the writing of a change', async () => {
    const { app, disk } = await openApp({ 'One.md': 'a' });
    const read = disk.read.bind(disk);
    let others = 2;
    vi.spyOn(disk, 'read').mockImplementation(async (path) => {
      const found = await read(path);
      if (others-- > 0) await disk.writeFromOutside('One.md', `${new TextDecoder().decode(found)}, theirs`);
      return found;
    });
    expect(await app.vault.process(fileAt(app, 'One.md'), (text) => `${text}, ours`)).toBe('a, theirs, theirs, ours');
    expect(await app.vault.read(fileAt(app, 'One.md'))).toBe('a, theirs, theirs, ours');
  });

  it('gives a change up, and says so, where another program writes over and over', async () => {
    const { app, disk } = await openApp({ 'One.md': 'a' });
    const read = disk.read.bind(disk);
    vi.spyOn(disk, 'read').mockImplementation(async (path) => {
      const found = await read(path);
      await disk.write(path, new Uint8Array([...found, 98]));
      return found;
    });
    await expect(app.vault.process(fileAt(app, 'One.md'), (text) => `${text}, ours`)).rejects.toThrow('was changed by another program');
    expect(new TextDecoder().decode(await read('One.md'))).toMatch(/^ab+$/);
  });

  it('hides files that start with a dot from all but the adapter', async () => {
    const { app } = await openApp({ '.obsidian/app.json': '{"useMarkdownLinks":true}', 'One.md': '' });
    expect(app.vault.getFiles().map((file) => file.path)).toEqual(['One.md']);
    expect(await app.vault.adapter.exists('.obsidian/app.json')).toBe(true);
    expect(app.vault.getConfig('useMarkdownLinks')).toBe(true);
    expect(await app.vault.adapter.list('/')).toEqual({ files: ['One.md'], folders: ['.obsidian'] });
  });

  it('moves what is trashed to its own bin, beside what is there', async () => {
    const { app } = await openApp({ 'One.md': 'new', '.trash/One.md': 'old' });
    await app.fileManager.trashFile(fileAt(app, 'One.md'));
    expect(await app.vault.adapter.read('.trash/One 1.md')).toBe('new');
    expect(app.vault.getFiles()).toEqual([]);
  });

  it('keeps byte order marks and line ends as they were', async () => {
    const text = '\uFEFFa\r\nb';
    const { app } = await openApp({ 'One.md': text });
    const file = fileAt(app, 'One.md');
    expect(await app.vault.read(file)).toBe(text);
    await app.vault.append(file, 'c');
    expect(await app.vault.cachedRead(file)).toBe(`${text}c`);
    await app.vault.appendBinary(file, new TextEncoder().encode('\r\nd').buffer);
    expect(await app.vault.cachedRead(file)).toBe(`${text}c\r\nd`);
  });
});

describe('the file manager', () => {
  it('mends the links to what it renames, in the words and forms they had', async () => {
    const { app } = await openApp({
      'Index.md': '---\nup: "[[Old]]"\n---\n[[Old]] [[Old#Head|words]] ![[Old#^id]] [text](Old.md) [[Other]] `[[Old]]`\n\n| [[Old\\|cell]] |\n|-|\n',
      'Old.md': '# Head\n',
      'Other.md': '',
    });
    await app.fileManager.renameFile(fileAt(app, 'Old.md'), 'New name.md');
    expect(await app.vault.read(fileAt(app, 'Index.md'))).toBe(
      '---\nup: "[[New name]]"\n---\n[[New name]] [[New name#Head|words]] ![[New name#^id]] [text](New%20name.md) [[Other]] `[[Old]]`\n\n| [[New name\\|cell]] |\n|-|\n',
    );
  });

  it('mends the links of many notes, says how far it is, and mends the others where one note cannot be written', async () => {
    const notes = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index}.md`, 'To [[Old]].']));
    const { app, disk } = await openApp({ ...notes, 'Old.md': '' });
    const write = disk.write.bind(disk);
    vi.spyOn(disk, 'write').mockImplementation((path, ...rest) => (path === '7.md' ? Promise.reject(new Error('The disk is full.')) : write(path, ...rest)));
    const counted = document.createElement('div');
    await expect(app.fileManager.renameFile(fileAt(app, 'Old.md'), 'New.md').finally(() => counted.append(...document.querySelectorAll('.notice')))).rejects.toThrow('The disk is full.');
    expect(counted.textContent).toBe('');
    const texts = await Promise.all(Object.keys(notes).map(async (path) => app.vault.read(fileAt(app, path))));
    expect(texts.filter((text) => text === 'To [[New]].')).toHaveLength(59);
    vi.mocked(disk.write).mockRestore();
    await app.fileManager.renameFile(fileAt(app, 'New.md'), 'Old.md');
    await app.fileManager.renameFile(fileAt(app, 'Old.md'), 'Newer.md');
    expect(document.querySelector('.notice')?.textContent).toBe('Links in 60 notes were updated.');
  });

  it('mends links in texts that it holds without reading them again, but for one that another program changed unseen', async () => {
    const { app, disk } = await openApp({ 'A.md': 'To [[Old]].', 'B.md': 'To [[Old]].', 'Old.md': '' });
    await disk.write('B.md', new TextEncoder().encode('To [[Old]]. Theirs.'));
    const read = vi.spyOn(disk, 'read');
    await app.fileManager.renameFile(fileAt(app, 'Old.md'), 'New.md');
    await app.metadataCache.whenIdle();
    expect(read.mock.calls).toEqual([['B.md']]);
    expect(await Promise.all(['A.md', 'B.md'].map((path) => app.vault.adapter.read(path)))).toEqual(['To [[New]].', 'To [[New]]. Theirs.']);
    expect(await app.vault.cachedRead(fileAt(app, 'B.md'))).toBe('To [[New]]. Theirs.');
  });

  it('leaves links alone that still find their file after a move', async () => {
    const { app } = await openApp({ 'Index.md': '[[Old]] [[a/Old]]', 'a/Old.md': '' });
    await app.vault.createFolder('b');
    await app.fileManager.renameFile(fileAt(app, 'a/Old.md'), 'b/Old.md');
    expect(await app.vault.read(fileAt(app, 'Index.md'))).toBe('[[Old]] [[Old]]');
  });

  it('writes links with the path only where the name is not enough', async () => {
    const { app } = await openApp({ 'a/Same.md': '', 'b/Same.md': '', 'Only.md': '', 'pic.png': '' });
    const link = (path: string, ...rest: string[]) => app.fileManager.generateMarkdownLink(fileAt(app, path), 'x/Here.md', ...rest);
    expect(link('Only.md')).toBe('[[Only]]');
    expect(link('a/Same.md', '#Part')).toBe('[[a/Same#Part]]');
    expect(link('Only.md', 'Part', 'words')).toBe('[[Only#Part|words]]');
    expect(link('pic.png')).toBe('![[pic.png]]');
  });

  it('changes front matter and nothing else', async () => {
    const { app } = await openApp({ 'One.md': '---\na: 1\ndate: 2024-01-02\nlist: [x]\n---\nBody\n---\n', 'Two.md': 'Only body' });
    await app.fileManager.processFrontMatter(fileAt(app, 'One.md'), (properties) => {
      properties['b'] = '[[Link]]';
      delete properties['a'];
    });
    expect(await app.vault.read(fileAt(app, 'One.md'))).toBe('---\ndate: 2024-01-02\nlist:\n  - x\nb: "[[Link]]"\n---\nBody\n---\n');
    await app.fileManager.processFrontMatter(fileAt(app, 'Two.md'), (properties) => { properties['new'] = true; });
    expect(await app.vault.read(fileAt(app, 'Two.md'))).toBe('---\nnew: true\n---\nOnly body');
  });
});
