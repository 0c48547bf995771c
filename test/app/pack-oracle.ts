import { expect } from 'vitest';
import { applyInstall, planPackInstall, reportOfPlan, type InstallReport } from '../../src/app/pack/install-pack';
import { MemoryStore } from '../../src/app/memory-store';
import { applyUninstall, planPackUninstall } from '../../src/app/pack/uninstall-pack';
import { FOLDER, IDS, OTHER_PACK, VERSIONS, faultyTarget, install, shippedText, targetOf, textsOf, type Fault } from './pack-world';

const RECORDS = ['installed.json', 'installed.copy.json'];

/** One thing that happens to a vault. */
export type Step =
  | { do: 'update'; version: number }
  | { do: 'faulty'; version: number; fault: Fault }
  | { do: 'raced'; version: number; note: number }
  | { do: 'windows'; versions: [number, number]; lag: number }
  | { do: 'restore'; version: number }
  | { do: 'edit'; note: number; at: 'front' | 'first' | 'last' | 'instead' }
  | { do: 'move'; note: number; to: 'folder' | 'name' | 'out' }
  | { do: 'delete'; note: number }
  | { do: 'own'; path: string }
  | { do: 'damage'; both: boolean }
  | { do: 'other' }
  | { do: 'uninstall'; killedAfter: number | undefined };

/**
 * A vault, and what must hold of it: known from what the user did and from what the packs say, never from the code.
 * Nothing a user wrote is lost; nothing outside the folder is touched; what nobody edited is as the pack ships it; what was deleted stays
 * deleted; the report is what the folder shows; and a run after a complete run has nothing to do.
 */
export class Oracle {
  readonly store = new MemoryStore();
  /** Lines that the user wrote, each of its kind, with the id of the note they stand in. */
  private readonly lines = new Map<string, string>();
  /** The user's own notes by path. */
  private readonly own = new Map<string, string>();
  private readonly deleted = new Set<string>();
  /** Where the user put a note. */
  private readonly moved = new Map<string, string>();
  /** Every place that the user ever chose for one. */
  private readonly places = new Set<string>();
  /** Ids that a complete run left in the folder: only the loss of its record makes it forget them. */
  private settled = new Set<string>();
  /** Ids of which the record may be wrong: a deleted note may come back, an unedited one may be taken for edited. */
  private readonly unsure = new Set<string>();
  /** Ids that the user took out of the folder before it was uninstalled: a later install brings them once more. */
  private readonly strays = new Set<string>();
  private count = 0;

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'update': return this.update(step.version);
      case 'restore': return this.restore(step.version);
      case 'faulty': return this.updateWith(step.version, step.fault);
      case 'raced': return this.updateRaced(step.version, step.note);
      case 'windows': return this.updateInWindows(step.versions, step.lag);
      case 'edit': return this.edit(step.note, step.at);
      case 'move': return this.move(step.note, step.to);
      case 'delete': return this.remove(step.note);
      case 'own': return this.writeOwn(step.path);
      case 'damage': return this.damage(step.both);
      case 'other': return void (await install(this.store, OTHER_PACK, 'Handbook'));
      case 'uninstall': return this.uninstall(step.killedAfter);
    }
  }

  /** What holds at any time. */
  async check(): Promise<void> {
    const texts = await textsOf(this.store);
    for (const [line, id] of this.lines) expect([...texts.values()].some((text) => text.includes(`id: ${id}\n`) && text.includes(line)), `“${line}” in ${id}`).toBe(true);
    for (const [path, text] of this.own) expect(texts.get(path)).toBe(text);
    for (const path of texts.keys()) {
      const isOurs = path.startsWith(`${FOLDER}/`) || path.startsWith('Handbook/') || this.own.has(path) || this.places.has(path);
      expect(isOurs, `${path} lies outside`).toBe(true);
    }
  }

  private async update(version: number): Promise<void> {
    const report = await install(this.store, packOf(version));
    await this.expectInstalled(version, report);
  }

  private async restore(version: number): Promise<void> {
    const target = targetOf(this.store);
    const report = await applyInstall(await planPackInstall(packOf(version), target, { restore: 'all' }), target);
    for (const id of IDS) if (shippedText(id, version) !== undefined) this.deleted.delete(id);
    await this.expectInstalled(version, report);
    const texts = await textsOf(this.store);
    for (const { path, outcome } of report.outcomes) if (outcome !== 'retired') expect(texts.has(path)).toBe(true);
  }

  /** A run that breaks off, then the run that completes it. */
  private async updateWith(version: number, fault: Fault): Promise<void> {
    const paths = [...(await textsOf(this.store)).keys()];
    const target = faultyTarget(this.store, fault, paths[fault.after % Math.max(1, paths.length)]);
    const report = await planPackInstall(packOf(version), target).then((plan) => applyInstall(plan, target)).catch((error: unknown) => {
      if (fault.kind === 'locked') throw error;
      return undefined;
    });
    await this.check();
    if (fault.kind === 'full' && report?.undone !== undefined && report.undone.includes('was taken back')) expect(report.summary.created).toBeUndefined();
    await this.update(version);
  }

  /** Another program writes between plan and run. */
  private async updateRaced(version: number, note: number): Promise<void> {
    const target = targetOf(this.store);
    const plan = await planPackInstall(packOf(version), target);
    await this.edit(note, 'last');
    await applyInstall(plan, target);
    await this.check();
    await this.update(version);
  }

  /** Both look before either writes; the second starts while the first is at it, or when it is done. One of them is told to look again. */
  private async updateInWindows([one, two]: [number, number], lag: number): Promise<void> {
    const target = targetOf(this.store);
    const plans = await Promise.all([one, two].map((version) => planPackInstall(packOf(version), target)));
    const runs = await Promise.allSettled(plans.map(async (plan, window) => {
      for (let turn = 0; turn < lag * window; turn += 1) await Promise.resolve();
      return applyInstall(plan, target);
    }));
    const [first, second] = runs;
    expect(first?.status).toBe('fulfilled');
    // Where the first had nothing to bring, the second may go on.
    if (second?.status === 'rejected' || plans[0]?.basis.version !== String(one)) expect(second).toMatchObject({ status: 'rejected', reason: { code: 'unwritable', message: expect.stringMatching(/^Another window/) } });
    if (first?.status === 'fulfilled' && second?.status === 'rejected') await this.expectInstalled(one, first.value);
    await this.check();
    await this.update(two);
  }

  private async uninstall(killedAfter: number | undefined): Promise<void> {
    const target = targetOf(this.store);
    if ((await this.store.exists(`${FOLDER}/.ospo-atlas/installed.json`)) === false) return;
    if (killedAfter !== undefined) {
      const killed = faultyTarget(this.store, { kind: 'killed', after: killedAfter });
      await planPackUninstall(killed).then((plan) => applyUninstall(plan, killed)).catch(() => undefined);
      await this.check();
    }
    const report = await planPackUninstall(target).then((plan) => applyUninstall(plan, target)).catch(() => undefined);
    const texts = await textsOf(this.store);
    for (const { path, outcome } of report?.outcomes ?? []) expect(texts.has(path)).toBe(outcome !== 'retired');
    for (const id of IDS) {
      if (!this.isEdited(id) && ![this.unsure, this.strays].some((ids) => ids.has(id)) && this.settled.has(id) && this.moved.get(id)?.startsWith('Mine') !== true) expect(pathsOf(id, texts)).toEqual([]);
      if (!texts.has(this.moved.get(id) ?? '')) this.moved.delete(id);
      if (pathsOf(id, texts).some((path) => !path.startsWith(`${FOLDER}/`))) this.strays.add(id);
    }
    this.deleted.clear();
    this.settled.clear();
  }

  private async expectInstalled(version: number, report: InstallReport): Promise<void> {
    expect(report.summary.failed).toBeUndefined();
    expect(report.undone).toBeUndefined();
    await this.check();
    const texts = await textsOf(this.store);
    for (const id of IDS) this.expectNote(id, version, texts);
    for (const { path, outcome, standing } of report.outcomes) if (standing !== 'deleted') expect(texts.has(path), `${outcome}: ${path}`).toBe(outcome !== 'retired');
    const again = await planPackInstall(packOf(version), targetOf(this.store));
    expect(again.files.flatMap(({ writes }) => writes)).toEqual([]);
    expect(Object.keys(reportOfPlan(again, FOLDER).summary).filter((outcome) => !['unchanged', 'preserved', 'conflict'].includes(outcome))).toEqual([]);
    this.settled = new Set(IDS.filter((id) => pathsOf(id, texts).length > 0 || this.deleted.has(id)));
  }

  private expectNote(id: string, version: number, texts: ReadonlyMap<string, string>): void {
    const shipped = shippedText(id, version);
    const isSure = !this.unsure.has(id) && !this.strays.has(id);
    const paths = pathsOf(id, texts);
    const place = this.moved.get(id);
    const mayBeGone = shipped === undefined && (!this.isEdited(id) || this.strays.has(id));
    if (mayBeGone && !texts.has(place ?? '')) this.moved.delete(id);
    else if (place !== undefined && paths.length > 0) expect(paths).toContain(place);
    if (this.unsure.has(id) && place?.startsWith('Mine')) this.strays.add(id);
    if (this.deleted.has(id)) {
      if (isSure) expect(paths).toEqual([]);
      else if (paths.length > 0) this.deleted.delete(id);
    } else if (shipped !== undefined) {
      const inFolder = paths.filter((path) => path.startsWith(`${FOLDER}/`));
      expect(paths.length, `${id} stands somewhere`).toBeGreaterThan(0);
      if (!this.strays.has(id)) expect(inFolder.length, `${id} stands once in the folder`).toBeLessThan(2);
      if (!this.strays.has(id)) expect(paths.length, `${id} stands once`).toBe(1);
      if (!this.isEdited(id) && isSure && paths.length === 1 && place?.startsWith('Mine') !== true) expect(texts.get(paths[0] ?? '')).toBe(shipped);
    } else if (!this.isEdited(id) && isSure && place?.startsWith('Mine') !== true) {
      expect(paths).toEqual([]);
      this.moved.delete(id);
    }
    if (paths.length === 0) this.moved.delete(id);
    if (shipped !== undefined && this.unsure.has(id) && paths.some((path) => texts.get(path) === shipped)) this.unsure.delete(id);
  }

  private async edit(note: number, at: 'front' | 'first' | 'last' | 'instead'): Promise<void> {
    const found = await this.pick(note);
    if (!found) return;
    const line = `mine ${(this.count += 1)}.`;
    await this.store.process(found.path, (text) => {
      if (at === 'front') return text.replace(/^id: .*$/m, (id) => `${id}\nowner${this.count}: ${line}`);
      if (at === 'first') return text.replace(/^first .*$/m, (first) => `${first}\n${line}`);
      if (at === 'last') return `${text}${line}\n`;
      return text.replace(/^middle .*$/m, line);
    });
    if ((await this.store.read(found.path)).includes(line)) this.lines.set(line, found.id);
    // What the user wrote over is no longer there to be kept.
    for (const [each, id] of [...this.lines]) if (id === found.id && !(await this.store.read(found.path)).includes(each)) this.lines.delete(each);
  }

  private async move(note: number, to: 'folder' | 'name' | 'out'): Promise<void> {
    const found = await this.pick(note);
    if (!found) return;
    const name = `n${(this.count += 1)} ${found.id}.md`;
    const path = to === 'out' ? `Mine/${name}` : to === 'folder' ? `${FOLDER}/Sorted/${name}` : `${FOLDER}/${name}`;
    await this.store.rename(found.path, path);
    this.moved.set(found.id, path);
    this.places.add(path);
  }

  private async remove(note: number): Promise<void> {
    const found = await this.pick(note);
    if (!found) return;
    await this.store.trash(found.path);
    for (const [line, id] of [...this.lines]) if (id === found.id) this.lines.delete(line);
    if (this.moved.get(found.id) === found.path) this.moved.delete(found.id);
    // Where it stood twice, one of them was taken away.
    if (pathsOf(found.id, await textsOf(this.store)).length > 0) return;
    this.moved.delete(found.id);
    this.deleted.add(found.id);
    if (!this.settled.has(found.id)) this.unsure.add(found.id);
  }

  private async writeOwn(path: string): Promise<void> {
    const taken = [...(await textsOf(this.store)).keys()].some((each) => each.toLowerCase() === path.toLowerCase());
    if (taken) return;
    await this.store.create(path, `own ${(this.count += 1)}\n`);
    this.own.set(path, `own ${this.count}\n`);
  }

  /** One record that is damaged must do no harm while the other is whole; the loss of both makes the run forget. */
  private async damage(both: boolean): Promise<void> {
    const names = both ? RECORDS : [RECORDS[this.count % 2] ?? ''];
    for (const name of names) {
      const [path, other] = [name, RECORDS.find((each) => each !== name) ?? ''].map((each) => `${FOLDER}/.ospo-atlas/${each}`);
      if (path === undefined || other === undefined || !(await this.store.exists(path))) continue;
      if (both || (await this.store.read(other)).endsWith('}')) await this.store.process(path, (text) => text.slice(0, text.length / 3));
    }
    if (both) for (const id of IDS) this.unsure.add(id);
  }

  private isEdited(id: string): boolean {
    return [...this.lines.values()].includes(id);
  }

  private async pick(note: number): Promise<{ path: string; id: string } | undefined> {
    const texts = await textsOf(this.store);
    const found = IDS.flatMap((id) => pathsOf(id, texts).map((path) => ({ id, path })));
    return found[note % Math.max(1, found.length)];
  }
}

function packOf(version: number): (typeof VERSIONS)[number] {
  const pack = VERSIONS[version - 1];
  if (!pack) throw new Error(`There is no version ${version}.`);
  return pack;
}

function pathsOf(id: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts].filter(([, text]) => text.startsWith(`---\nid: ${id}\n`)).map(([path]) => path);
}

