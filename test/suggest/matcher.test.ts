import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameMatcher } from '../../src/suggest/matcher';
import type { AtlasName } from '../../src/suggest/atlas-name';
import { caseRuleOf, isForeign } from '../../src/suggest/names';
import { naiveMatches } from './naive-matcher';

function named(...texts: string[]): AtlasName[] {
  return texts.map((text) => {
    const [lead = ''] = /^[@.](?=\p{L})/u.exec(text) ?? [];
    return { text, target: `${text}.md`, kind: 'title', rule: caseRuleOf(text.slice(lead.length)), countable: true, ...isForeign(text) ? { foreign: true } : {}, ...lead === '' ? {} : { lead } };
  });
}

function find(text: string, ...names: string[]): string[] {
  return new NameMatcher(named(...names)).matches(text).map(({ start, end }) => text.slice(start, end));
}

describe('finding names', () => {
  it('finds names in words without spaces each time, the first of all names by its letters as well', () => {
    expect(find('开源与政策，开源与政策', '开源', '政策')).toEqual(['开源', '政策', '开源', '政策']);
  });

  it('takes the longest name that begins at a place', () => {
    expect(find('OpenChain ISO/IEC 5230 and OpenChain', 'OpenChain', 'OpenChain ISO/IEC 5230')).toEqual(['OpenChain ISO/IEC 5230', 'OpenChain']);
  });

  it('falls back to a shorter name where the longer one breaks off', () => {
    expect(find('TODO Groupies', 'TODO', 'TODO Group')).toEqual(['TODO']);
  });

  it('wants acronyms in capitals, and nothing less', () => {
    expect(find('who, Who, WHO; to do, todo, TODO', 'WHO', 'TODO')).toEqual(['WHO', 'TODO']);
  });

  it.each([
    ['the NET move', '.NET move'], ['x.NET move', '.NET move'], ['a@Ada Quill', '@Ada Quill'], ['open source  \npolicy', 'Open source policy'],
    ['a model of it', 'Models'], ['in Sql.SQL', 'sql'], ['~/SBOM.', 'SBOM'], ['качество отдела', 'Отдел качества'],
  ])('finds nothing in %j for %j', (text, name) => {
    expect(find(text, name)).toEqual([]);
  });

  it('takes a sign in front of a name only outside what is closed, and once', () => {
    const matcher = new NameMatcher(named('@Ada Quill', 'C@'));
    expect(matcher.matches('`x`@Ada Quill', [{ start: 0, end: 4 }])).toEqual([]);
    expect(matcher.readingsAt('x @Ada Quill', 2, 12).map(({ start, end }) => [start, end])).toEqual([[2, 12]]);
    expect(matcher.readingsAt('x @Ada Quill', 3, 12)).toEqual([]);
    expect(matcher.matches('x @Ada Quill', [{ start: 0, end: 1 }]).map(({ start, end }) => [start, end])).toEqual([[2, 12]]);
  });

  it('wants a single word as its name is written', () => {
    expect(find('a project, Project, PROJECT', 'Project')).toEqual(['Project']);
  });

  it('takes names of several words in any case, and their short acronyms in capitals', () => {
    expect(find('OPEN SOURCE POLICY, Open Source policy; it risks, IT risks', 'Open source policy', 'IT risk')).toEqual([
      'OPEN SOURCE POLICY', 'Open Source policy', 'IT risks',
    ]);
  });

  it.each([
    ['the OSPOs met', 'OSPO', 'OSPOs'],
    ["an OSPO's remit", 'OSPO', 'OSPO'],
    ['the OSPOs’ remit', 'OSPO', 'OSPOs'],
    ['three open source policies', 'Open source policy', 'open source policies'],
    ['an open source policy', 'Open source policies', 'open source policy'],
    ['software bills of materials', 'Software bill of materials', 'software bills of materials'],
    ['open-source policy', 'Open source policy', 'open-source policy'],
    ['OSPO\u2011NL', 'OSPO-NL', 'OSPO\u2011NL'],
    ['an open source programme office', 'Open source program office', 'open source programme office'],
    ['license compliance', 'Licence compliance', 'license compliance'],
    ['World Health Organisation', 'World Health Organization', 'World Health Organisation'],
    ['Risk & Compliance officer', 'Risk and compliance officer', 'Risk & Compliance officer'],
    ['R and D', 'R&D', 'R and D'],
    ['a color wheel', 'Colour wheel', 'color wheel'],
    ['the modelling guides', 'Modeling guide', 'modelling guides'],
    ['a gray box test', 'Grey box test', 'gray box test'],
    ['we analyze logs', 'Analyse logs', 'analyze logs'],
    ['a judgment call', 'Judgement call', 'judgment call'],
    ['a theater plan', 'Theatre plan', 'theater plan'],
    ['the frontend guides', 'Front-end guide', 'frontend guides'],
    ['the front-end guide', 'Frontend guide', 'front-end guide'],
    ['opensource strategy', 'Open source strategy', 'opensource strategy'],
    ['an email rota', 'E-mail rota', 'email rota'],
    ['both hypotheses', 'hypothesis', 'hypotheses'],
    ['a survey matrix', 'Survey matrices', 'survey matrix'],
    ['women in tech', 'Woman in tech', 'women in tech'],
    ['two half-lives', 'Half-life', 'half-lives'],
    ['L’Universite de Lyon', 'Université de Lyon', 'Universite de Lyon'],
    ['the Lodz hub', 'Łódź hub', 'Lodz hub'],
    ['the Oersted desk', 'Ørsted desk', 'Oersted desk'],
    ['the Orsted desk', 'Ørsted desk', 'Orsted desk'],
    ['the oeuvre list', 'Œuvre list', 'oeuvre list'],
    ['the ＯＳＰＯ here', 'OSPO', 'ＯＳＰＯ'],
    ['an H2O test', 'H₂O test', 'H2O test'],
    ['the OSPO[^1] says', 'OSPO', 'OSPO'],
    ['and so on...OSPO', 'OSPO', 'OSPO'],
    ['Duane O’Brien spoke', "Duane O'Brien", 'Duane O’Brien'],
    ['Ana Jimenez', 'Ana Jiménez', 'Ana Jimenez'],
    ['Ana Jime\u0301nez wrote', 'Ana Jiménez', 'Ana Jime\u0301nez'],
    ['by ISO IEC 5230', 'ISO/IEC 5230', 'ISO IEC 5230'],
    ['an open\nsource policy', 'Open source policy', 'open\nsource policy'],
    ['- an open\n  source policy', 'Open source policy', 'open\n  source policy'],
    ['> > open\r\n> > source policy', 'Open source policy', 'open\r\n> > source policy'],
    ['the .NET move', '.NET move', '.NET move'],
    ['by “@Ada Quill”.', '@Ada Quill', '@Ada Quill'],
    ['trois comités de pilotage', 'Comité de pilotage', 'comités de pilotage'],
    ['deux états d’âme', 'État d’âme', 'états d’âme'],
    ['des logiciels libres', 'Logiciel libre', 'logiciels libres'],
    ['die Berichten', 'Bericht', 'Berichten'],
    ['drei Freigabelisten', 'Freigabeliste', 'Freigabelisten'],
    ['Zürcher Strasse 4', 'Zürcher Straße', 'Zürcher Strasse'],
    ['об открытой лицензии', 'Открытая лицензия', 'открытой лицензии'],
    ['открытые лицензии', 'Открытая лицензия', 'открытые лицензии'],
    ['из отдела качества', 'Отдел качества', 'отдела качества'],
    ['двух таблиц данных', 'Таблица данных', 'таблиц данных'],
    ['the Model of it', 'Models', 'Model'],
    ['in SQL', 'sql', 'SQL'],
    ['see OSPO++.', 'OSPO++', 'OSPO++'],
    ['_OSPO_ and more', 'OSPO', 'OSPO'],
    ['我们的OSPO很好', 'OSPO', 'OSPO'],
    ['在开源办公室里', '开源办公室', '开源办公室'],
    ['(OSPO)', 'OSPO', 'OSPO'],
  ])('reads %j as %j', (text, name, mention) => {
    expect(find(text, name)).toEqual([mention]);
  });

  it.each([
    ['OSPOlogy is a series', 'OSPO'],
    ['in .OSPO there is', 'OSPO'],
    ['the OSPO[1] says', 'OSPO'],
    ['the red hat', 'Redhat'],
    ['every day counts', 'Everyday'],
    ['préOSPO', 'OSPO'],
    ['МойOSPO', 'OSPO'],
    ['open source\n\npolicy', 'Open source policy'],
    ['open source\n- policy', 'Open source policy'],
    ['open source - policy', 'Open source policy'],
    ['open source—policy', 'Open source policy'],
    ['open source, policy', 'Open source policy'],
    ['write to osi@CERN.ch', 'CERN'],
    ['ask @CERN', 'CERN'],
    ['CERN.ch', 'CERN'],
    ['file.CERN', 'CERN'],
    ['MY_OSPO_PATH', 'OSPO'],
    ['docs/OSPO/policy.md', 'OSPO'],
    ['[OSPO] wanted', 'OSPO'],
    ['wow!OSPO', 'OSPO'],
    ['\\OSPO', 'OSPO'],
    ['#OSPO', 'OSPO'],
    ['Don’t', 'Don'],
  ])('finds nothing in %j for %j', (text, name) => {
    expect(find(text, name)).toEqual([]);
  });

  it('neither begins nor ends a match in a closed span, nor passes through one', () => {
    const matcher = new NameMatcher(named('open source policy'));
    const text = 'open source policy, open source policy, open source policy';
    const found = matcher.matches(text, [{ start: 5, end: 11 }, { start: 20, end: 24 }]);
    expect(found.map(({ start }) => start)).toEqual([40]);
  });

  it('finds what the slow and obvious way finds', () => {
    const words = ['open', 'Open', 'source', 'policy', 'policies', 'OSPO', 'OSPOs', 'TODO', 'Group', 'group', 'WHO', 'who', 'Développeur', 'programme', 'ISO', 'IEC', '5230', '开源', 'é'];
    const joins = [' ', ' ', ' ', '-', '\n', '\n\n', '\n  ', '\n> ', '/', '://', ': ', ':', ') ', '](', '>', '?q=', ', ', '. ', "'s ", '’s ', '_', '**', '\t', '\u00a0', ' - ', '&', ' and '];
    const text = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joins)), { maxLength: 30 }).map((parts) => parts.flat().join(''));
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).chain((parts) => fc.constantFrom(' ', '-', '/', ' & ').map((join) => parts.join(join)));
    fc.assert(fc.property(text, fc.array(name, { minLength: 1, maxLength: 6 }), (sentence, texts) => {
      const names = named(...new Set(texts));
      const found = new NameMatcher(names).matches(sentence).map(({ start, end, forms }) => ({
        start, end, targets: [...new Set(forms.map((form) => form.name.target))].sort(),
      }));
      const expected = naiveMatches(sentence, names).map((match) => ({ ...match, targets: [...new Set(match.targets)] }));
      expect(found).toEqual(expected);
    }), { numRuns: 400 });
  });

  it('finds the same in other scripts, and with letters that leave no trace', () => {
    const words = ['лицензия', 'Лицензия', 'кода', 'политика', 'État', 'e\u0301tat', 'école', 'Straße', 'ОСПО', 'na\u00adive', 'o\u0301', 'ὁδός', 'Բաց', 'հայ', '5230', 'a', 'ab', 'abc', 'abcd'];
    const text = fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '-', '\n', ', ', '\u0301 ', '\u00ad', '/', '')), { maxLength: 30 }).map((parts) => parts.flat().join(''));
    const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(text, fc.array(name, { minLength: 1, maxLength: 12 }), (sentence, texts) => {
      const names = named(...new Set(texts));
      const found = new NameMatcher(names).matches(sentence).map(({ start, end, forms }) => ({ start, end, targets: [...new Set(forms.map((form) => form.name.target))].sort() }));
      expect(found).toEqual(naiveMatches(sentence, names).map((match) => ({ ...match, targets: [...new Set(match.targets)] })));
    }), { numRuns: 300 });
  });

  it.each([
    ['https://example.org/obsidian-ospo-kit', 'OSPO'],
    ['[kit](https://example.org/a-ospo-kit?of=OSPO#ospo)', 'OSPO'],
    ['ssh://git@host/x-ospo', 'OSPO'],
    ['https://OSPO-host.example', 'OSPO'],
  ])('finds nothing in the address %j for %j', (text, name) => {
    expect(find(text, name)).toEqual([]);
  });

  it.each([
    ['(https://example.org/kit) OSPO', 'OSPO', 26],
    ['(https://example.org/kit)OSPO', 'OSPO', 25],
    ['<https://example.org/kit>: OSPO', 'OSPO', 27],
    ['https://example.org/kit|OSPO', 'OSPO', 24],
    ['https://example.org/kit开源', '开源', 23],
    ['x:/ OSPO', 'OSPO', 4],
  ])('reads on behind the address in %j', (text, name, start) => {
    expect(new NameMatcher(named(name)).matches(text).map((match) => match.start)).toEqual([start]);
  });

  it('takes a hostile text in one walk', () => {
    const matcher = new NameMatcher(named('open source policy', 'TODO Group'));
    for (const text of ['open '.repeat(50_000), 'open\n'.repeat(50_000), `open${' '.repeat(200_000)}x`, 'TODO_'.repeat(40_000), 'a://'.repeat(40_000), ':'.repeat(200_000)]) {
      expect(matcher.matches(text)).toEqual([]);
    }
  });
});
