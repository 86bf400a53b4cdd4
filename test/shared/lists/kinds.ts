/** Lists as other programs write them, by kind, and the outline that each should come to: `>` before a name for each level. */

export type Sample = readonly [what: string, list: string, outline: string];

const PLAN = 'Plan|>Forecast|>>By region|>Net|Sell';

export const TEXTS: Record<string, readonly Sample[]> = {
  'bullets of word processors': [
    [
      'private use signs by level',
      '\uf0b7\tPlan\no\tForecast\n\uf0a7\tBy region\no\tNet\n\uf0b7\tSell',
      PLAN,
    ],
    ['as Latin letters', '·\tPlan\no\tForecast\n§\tBy region\no\tNet\n·\tSell', PLAN],
    [
      'with spaces, as in plain mail',
      '·        Plan\no   Forecast\n§  By region\no   Net\n·        Sell',
      PLAN,
    ],
    ['ticks and arrows of Wingdings', 'ü\tPlan\nØ\tForecast\nü\tSell', 'Plan|>Forecast|Sell'],
    ['letters that begin a name', 'o Connor\nv model\nq sort', 'o Connor|v model|q sort'],
    ['indented by tabs', '•\tPlan\n\t◦\tForecast\n\t\t▪\tBy region\n\t◦\tNet\n•\tSell', PLAN],
    ['without a space after the sign', '•Plan\n•Sell\n➢Contract', 'Plan|Sell|>Contract'],
    ['boxes and ticks', '☐ Plan\n☑ Sell\n✓ Contract', 'Plan|Sell|Contract'],
    ['arrows', '→ Plan\n→ Sell', 'Plan|Sell'],
    ['signs by level without indentation', '* Plan\n- Forecast\n* Sell', 'Plan|>Forecast|Sell'],
    [
      'a name above its bullets',
      'Plan\n• Forecast\n• Net\nSell\n• Qualify',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    ['a name above indented bullets', 'Plan\n- Forecast\n  - By region\n- Net\nSell', PLAN],
    ['numbers above bullets', '1. Plan\n- Forecast\n  - By region\n- Net\n2. Sell', PLAN],
  ],
  'Chinese, Japanese and Korean marks': [
    ['middle dots and wide spaces', '・計画\n　・予測\n　　・地域別\n・販売', '計画|>予測|>>地域別|販売'],
    ['circled numbers', '①計画\n②販売\n③契約', '計画|販売|契約'],
    ['circled numbers under wide ones', '１．計画\n　①予測\n　②純額\n２．販売', '計画|>予測|>純額|販売'],
    ['wide digits', '１．計画\n２．販売', '計画|販売'],
    ['wide brackets', '（１）計画\n（２）販売', '計画|販売'],
    ['Chinese numbers', '一、计划\n（一）预测\n（二）净额\n二、销售', '计划|>预测|>净额|销售'],
    ['more than ten', '九、甲方\n十、乙方\n十一、丙方', '甲方|乙方|丙方'],
    ['kana', 'ア．計画\nイ．販売\nウ．契約', '計画|販売|契約'],
    ['Korean letters', '가. 계획\n나. 판매\n다. 계약', '계획|판매|계약'],
    ['signs of headings', '■計画\n　●予測\n■販売', '計画|>予測|販売'],
    ['names that begin with such signs', '○○商事\n一般事務\n三菱', '○○商事|一般事務|三菱'],
  ],
  'numbers that count': [
    ['with brackets', '(1) Plan\n(2) Sell', 'Plan|Sell'],
    ['Arabic digits', '١. تخطيط\n٢. بيع', 'تخطيط|بيع'],
    ['keycaps', '1️⃣ Plan\n2️⃣ Sell', 'Plan|Sell'],
    ['the same number throughout', '1. Plan\n1. Sell\n1. Contract', 'Plan|Sell|Contract'],
    ['a gap', '1. Plan\n2. Sell\n4. Contract', 'Plan|Sell|Contract'],
    ['the middle of a list', '4. Plan\n5. Sell', 'Plan|Sell'],
    ['Cyrillic letters', 'а) План\nб) Продажа', 'План|Продажа'],
    ['Roman numbers', 'I. Plan\nII. Sell\nIII. Contract\nIV. Assist', 'Plan|Sell|Contract|Assist'],
    ['with dots at the end', '1. Plan\n1.1. Forecast\n1.1.1. By region\n1.2. Net\n2. Sell', PLAN],
    [
      'starting again under each heading',
      '# Plan\n1. Forecast\n2. Net\n# Sell\n1. Qualify',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'going on under the next heading',
      '# Plan\n1. Forecast\n2. Net\n# Sell\n3. Qualify',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'three styles by level',
      '1. Plan\na) Forecast\ni. By region\nii. By deal\nb) Net\n2. Sell',
      'Plan|>Forecast|>>By region|>>By deal|>Net|Sell',
    ],
    ['in front of bold names', '1. **Plan**\n2. **Sell**', 'Plan|Sell'],
    ['inside bold names', '**1. Plan**\n**2. Sell**', 'Plan|Sell'],
    ['after a bullet', '- 1. Plan\n- 2. Sell', 'Plan|Sell'],
  ],
  'numbers that are words': [
    [
      'amounts',
      '2.5 tonnes lifted\n3 days to deliver\n10 000 units made',
      '2.5 tonnes lifted|3 days to deliver|10 000 units made',
    ],
    ['amounts in a row', '5 whys\n6 sigma\n7 wastes', '5 whys|6 sigma|7 wastes'],
    ['after bullets', '- 24 hours\n- 7 days', '24 hours|7 days'],
    ['years', '2024 Plan\n2025 Sell', '2024 Plan|2025 Sell'],
    ['years with full stops', '2024. Plan\n2025. Sell', '2024. Plan|2025. Sell'],
    ['times', '9.30 Meet\n10.30 Decide', '9.30 Meet|10.30 Decide'],
    ['a single one', '3. quarter', '3. quarter'],
    ['between names', '2 cars\nSell\n3 vans', '2 cars|Sell|3 vans'],
    ['dates', '2024-11-23 Review\n24/7 support\n1st line', '2024-11-23 Review|24/7 support|1st line'],
    ['versions', '1.5 Release\n2.5 Release', '1.5 Release|2.5 Release'],
  ],
  'drawn trees': [
    [
      'with thin lines',
      'Model\n├── Plan\n│   ├── Forecast\n│   │   └── By region\n│   └── Net\n└── Sell',
      'Model|>Plan|>>Forecast|>>>By region|>>Net|>Sell',
    ],
    ['without a trunk above', '├── Plan\n│   └── Forecast\n└── Sell', 'Plan|>Forecast|Sell'],
    ['narrow', '├─ Plan\n│  ├─ Forecast\n│  └─ Net\n└─ Sell', 'Plan|>Forecast|>Net|Sell'],
    [
      'with twigs that fork',
      'Model\n├─┬ Plan\n│ ├─┬ Forecast\n│ │ └── By region\n│ └── Net\n└── Sell',
      'Model|>Plan|>>Forecast|>>>By region|>>Net|>Sell',
    ],
    ['with round corners', '╭─ Plan\n│  ╰─ Forecast\n╰─ Sell', 'Plan|>Forecast|Sell'],
    ['with slashes behind folders', 'Model/\n├── Plan/\n└── Sell/', 'Model|>Plan|>Sell'],
    ['with thick lines', '┣━━ Plan\n┃   ┗━━ Forecast\n┗━━ Sell', 'Plan|>Forecast|Sell'],
    ['with double lines', '╠══ Plan\n║   ╚══ Forecast\n╚══ Sell', 'Plan|>Forecast|Sell'],
    [
      'in ASCII',
      '.\n|-- Plan\n|   |-- Forecast\n|   `-- Net\n`-- Sell\n\n3 directories, 2 files',
      'Plan|>Forecast|>Net|Sell',
    ],
    [
      'as Windows draws them',
      'C:.\n+---Plan\n|   +---Forecast\n|   \\---Net\n\\---Sell',
      'Plan|>Forecast|>Net|Sell',
    ],
    [
      'with no-break spaces',
      'Model\n├──\u00a0Plan\n│\u00a0\u00a0 └──\u00a0Forecast\n└──\u00a0Sell',
      'Model|>Plan|>>Forecast|>Sell',
    ],
    ['with lines between', 'Model\n│\n├── Plan\n│\n└── Sell', 'Model|>Plan|>Sell'],
    ['in a fence', '```\nModel\n├── Plan\n└── Sell\n```', 'Model|>Plan|>Sell'],
  ],
  Markdown: [
    [
      'bold, links and code',
      '- **Plan** the [year](https://a.example/b_(c))\n- `Sell` ~~now~~\n- __Assist__',
      'Plan the year|Sell now|Assist',
    ],
    ['emphasis by single signs', '# Plan\n- *Forecast* it\n- _Net_ it', 'Plan|>Forecast it|>Net it'],
    [
      'signs inside words',
      '# Plan\n- snake_case_name\n- 2*3*4\n- a * b',
      'Plan|>snake_case_name|>2*3*4|>a * b',
    ],
    ['rules of every sort', 'Plan\n\n---\nSell\n\n***\n\n* * *\nContract\n\n___', 'Plan|Sell|Contract'],
    [
      'underlined headings',
      'Plan\n====\nForecast\n--------\n- By region\n\nSell\n====',
      'Plan|>Forecast|>>By region|Sell',
    ],
    ['tasks', '- [ ] Plan\n  - [x] Forecast\n- [X] Sell', 'Plan|>Forecast|Sell'],
    ['tasks without bullets', '[ ] Plan\n[x] Sell', 'Plan|Sell'],
    ['fences around a list', 'Here it is:\n\n```text\nPlan\n  Forecast\n```', 'Here it is:|Plan|>Forecast'],
    [
      'headings, numbers and bold',
      '## 1. **Plan**\n1. *Forecast*\n   - By region\n2. Net\n\n## 2. **Sell**',
      PLAN,
    ],
    ['escaped signs', '# Plan\n1\\. Forecast\n\\# Net', 'Plan|>1. Forecast|># Net'],
  ],
  'tables of strokes': [
    [
      'paths',
      '| Macro | Part |\n|---|---|\n| Plan | Forecast |\n| Plan | Net |\n| Sell | Qualify |',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'without strokes at the edges',
      'Macro | Part\n:--- | ---:\nPlan | Forecast\nSell | Qualify',
      'Plan|>Forecast|Sell|>Qualify',
    ],
    ['with bold and numbers', '| # | Step |\n|--:|---|\n| 1 | **Plan** |\n| 2 | **Sell** |', 'Plan|Sell'],
    [
      'under headings',
      '# Model\n| A | B |\n|---|---|\n| Plan | Forecast |\n# Rest\n- Sell',
      'Model|>Plan|>>Forecast|Rest|>Sell',
    ],
    ['of org', '| Plan | Forecast |\n|------+----------|\n| Sell | Qualify |', 'Sell|>Qualify'],
    [
      'of databases',
      '+------+----------+\n| Plan | Forecast |\n| Sell | Qualify  |\n+------+----------+',
      'Plan|>Forecast|Sell|>Qualify',
    ],
    ['of Jira', '||Macro||Part||\n|Plan|Forecast|\n|Sell|Qualify|', 'Plan|>Forecast|Sell|>Qualify'],
    ['with strokes that are text', 'HR | IT\nSales | Service', 'HR | IT|Sales | Service'],
    ['with a stroke in a cell', '| A | B |\n|---|---|\n| Plan \\| Net | Forecast |', 'Plan | Net|>Forecast'],
  ],
  'org and wikis': [
    ['stars', '* Plan\n** Forecast\n*** By region\n** Net\n* Sell', PLAN],
    [
      'stars with states and tags',
      '* TODO Plan\n** DONE [#A] Forecast :work:\n* Sell',
      'Plan|>Forecast|Sell',
    ],
    ['dashes', '- Plan\n-- Forecast\n--- By region\n-- Net\n- Sell', PLAN],
    ['hashes and stars mixed', '# Plan\n#* Forecast\n#** By region\n#* Net\n# Sell', PLAN],
    ['headings of signs', '== Plan ==\n=== Forecast ===\n* By region\n=== Net ===\n== Sell ==', PLAN],
    ['headings of Jira', 'h1. Plan\nh2. Forecast\n* By region\nh2. Net\nh1. Sell', PLAN],
    ['stars under hashes', '# Plan\n* Forecast\n** By region\n* Net\n# Sell', PLAN],
    ['dashes without spaces', '-Plan\n--Forecast\n---By region\n--Net\n-Sell', PLAN],
    ['stars without spaces', '*Plan\n**Forecast\n***By region\n**Net\n*Sell', PLAN],
    [
      'levels in words',
      'Level 1: Plan\nLevel 2: Forecast\nLevel 3: By region\nLevel 2: Net\nLevel 1: Sell',
      PLAN,
    ],
    ['levels in letters', 'L1 Plan\nL2 Forecast\nL3 By region\nL2 Net\nL1 Sell', PLAN],
    ['names that begin with a level', 'Level 1 support\nL2 support\nSell', 'Level 1 support|L2 support|Sell'],
    ['names that are levels', 'L1 support\nL2 support\nL3 support', 'L1 support|L2 support|L3 support'],
    ['dots', '. Plan\n.. Forecast\n... By region\n.. Net\n. Sell', PLAN],
    ['bold that looks like stars', '**Plan** all\n**Sell** all', 'Plan all|Sell all'],
  ],
  'quoted mail': [
    [
      'with its author',
      'On Mon, 3 Aug 2026 at 10:01, Ada <ada@example.org> wrote:\n> - Plan\n>   - Forecast\n>     - By region\n>   - Net\n> - Sell',
      PLAN,
    ],
    [
      'with its author in two lines',
      'On Mon, 3 Aug 2026 at 10:01, Ada Lovelace\n<ada@example.org> wrote:\n> Plan\n> \tForecast',
      'Plan|>Forecast',
    ],
    ['in German', 'Am 03.08.2026 um 10:01 schrieb Ada:\n> 1. Plan\n> 2. Sell', 'Plan|Sell'],
    ['in French', 'Le 3 août 2026 à 10:01, Ada a écrit :\n> * Plan\n> * Vendre', 'Plan|Vendre'],
    ['with a signature', '> - Plan\n> - Sell\n> -- \n> Ada\n> London', 'Plan|Sell'],
    ['quoted twice', '> > - Plan\n> >   - Forecast\n> > - Sell', 'Plan|>Forecast|Sell'],
    ['quoted twice without spaces', '>> Plan\n>>   Forecast\n>> Sell', 'Plan|>Forecast|Sell'],
    [
      'forwarded',
      '-----Original Message-----\nFrom: Ada\nSent: Monday\nTo: Grace\nSubject: List\n\n- Plan\n- Sell',
      'Plan|Sell',
    ],
    ['a name that begins with the sign', 'Plan\nSell\n> 50 units', 'Plan|Sell|> 50 units'],
    [
      'a name that only mentions writing',
      'Plan what Ada wrote:\n- Forecast',
      'Plan what Ada wrote|>Forecast',
    ],
  ],
  'cells of spreadsheets': [
    [
      'quotes with line breaks',
      '"Plan\nthe year"\tForecast\r\n\tNet\r\nSell\tQualify',
      'Plan the year|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'quotes in quotes',
      '"The ""big"" plan\nof all"\tForecast\nSell\tQualify',
      'The "big" plan of all|>Forecast|Sell|>Qualify',
    ],
    ['one column with a break', '"Plan\r\nthe year"\r\nSell', 'Plan the year|Sell'],
    ['quotes that belong to a name', '"Plan" the year\nSell "now"', '"Plan" the year|Sell "now"'],
    [
      'a column that counts',
      '1\tPlan\tForecast\n2\tPlan\tNet\n3\tSell\tQualify',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'a column of codes',
      'P1\tPlan\tForecast\nP2\tPlan\tNet\nS1\tSell\tQualify',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    ['codes with a low line', 'PRC_001\tPlan\nPRC_002\tSell', 'Plan|Sell'],
    [
      'ids that a program drew',
      '3f2504e0-4f89-11d3-9a0c-0305e82c3301\tPlan\n3f2504e0-4f89-11d3-9a0c-0305e82c3302\tSell',
      'Plan|Sell',
    ],
    ['codes beside names', 'P1\tForecast\nP2\tNet', 'Forecast|Net'],
    ['initials beside names', 'P\tPlan\nS\tSell', 'Plan|Sell'],
    ['years', '2024\tPlan\n2025\tSell', '2024|>Plan|2025|>Sell'],
    ['quarters', 'Q1\tPlan\nQ2\tSell', 'Q1|>Plan|Q2|>Sell'],
    ['short words', 'HR\tHire\nIT\tBuild', 'HR|>Hire|IT|>Build'],
    ['amounts', '12\tPlan\n7\tSell', '12|>Plan|7|>Sell'],
  ],
  'breaks and signs without ink': [
    [
      'soft breaks of slides',
      'Plan\vthe year\n\tForecast\n\tNet\vquota\nSell',
      'Plan the year|>Forecast|>Net quota|Sell',
    ],
    ['line separators', 'Plan\u2028the year\nSell', 'Plan the year|Sell'],
    ['only soft breaks', 'Plan\vSell\vContract', 'Plan|Sell|Contract'],
    ['soft breaks before bullets', 'Intro\n• Plan\v• Sell', 'Intro|>Plan|>Sell'],
    ['paragraph separators', 'Plan\u2029Sell', 'Plan|Sell'],
    ['lines without ink', 'Plan\n\u200b\n\u00a0\n\ufeff\n\u2060\u00ad\n\u3164\nSell', 'Plan|Sell'],
    ['ends without ink', '\ufeffPlan\u200b\n\u200b  Forecast\u00a0\nSell\u2060', 'Plan|>Forecast|Sell'],
    ['bullets before nothing', '- Plan\n-\n- \u200b\n- Sell', 'Plan|Sell'],
    ['emoji stay whole', '👩‍🚀 Fly\n❤️', '👩‍🚀 Fly|❤️'],
  ],
  OPML: [
    [
      'nested',
      '<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="Plan"><outline text="Forecast"><outline text="By region"/></outline><outline text="Net"/></outline><outline text="Sell"/></body></opml>',
      PLAN,
    ],
    [
      'with entities and titles',
      '<opml><body><outline text="R&amp;D &lt;b&gt;now&lt;/b&gt;"/><outline title="Sell"/></body></opml>',
      'R&D now|Sell',
    ],
    [
      'of FreeMind',
      '<map version="1.0"><node TEXT="Model"><node TEXT="Plan"/><node TEXT="Sell"/></node></map>',
      'Model|>Plan|>Sell',
    ],
  ],
};

const word = (level: number, mark: string, name: string) =>
  `<p class=MsoListParagraph style='margin-left:${level * 36}pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${name}<o:p></o:p></p>`;

export const PAGES: Record<string, readonly Sample[]> = {
  Word: [
    [
      'levels of paragraphs',
      `<html><head><style>p{}</style></head><body><!--StartFragment-->${word(1, '·', 'Plan')}${word(2, 'o', 'Forecast')}${word(3, '§', 'By region')}${word(2, 'o', 'Net')}${word(1, '·', 'Sell')}<!--EndFragment--></body></html>`,
      PLAN,
    ],
    [
      'numbers',
      `${word(1, '1.', 'Plan')}${word(2, 'a.', 'Forecast')}${word(3, 'i.', 'By region')}${word(2, 'b.', 'Net')}${word(1, '2.', 'Sell')}`,
      PLAN,
    ],
    [
      'marks that are not set apart',
      '<p style="mso-list:l0 level1 lfo1"><span style="font-family:Symbol">·<span>&nbsp;&nbsp;</span></span>Plan</p><p style="mso-list:l0 level2 lfo1"><span style="font-family:Courier New">o<span>&nbsp;</span></span>Forecast</p><p style="mso-list:l0 level1 lfo1"><span style="font-family:Wingdings">ü<span>&nbsp;</span></span>Sell</p>',
      'Plan|>Forecast|Sell',
    ],
    [
      'headings above paragraphs of a list',
      `<h1>Plan</h1>${word(1, '·', 'Forecast')}${word(2, 'o', 'By region')}${word(1, '·', 'Net')}<h1>Sell</h1>`,
      PLAN,
    ],
    [
      'list styles by name',
      '<p class=MsoListBullet>Plan</p><p class=MsoListBullet2>Forecast</p><p class=MsoListBullet3>By region</p><p class=MsoListBullet2>Net</p><p class=MsoListBullet>Sell</p>',
      PLAN,
    ],
    [
      'levels in the browser',
      '<div class="ListContainerWrapper"><ul><li data-aria-level="1"><p>Plan</p></li></ul></div><div><ul><li data-aria-level="2"><p>Forecast</p></li></ul></div><div><ul><li data-aria-level="1"><p>Sell</p></li></ul></div>',
      'Plan|>Forecast|Sell',
    ],
  ],
  'Google Docs': [
    [
      'lists inside lists, with levels',
      '<meta charset="utf-8"><b style="font-weight:normal"><ul><li aria-level="1"><p><span>Plan</span></p></li><ul><li aria-level="2"><p>Forecast</p></li><ul><li aria-level="3"><p>By region</p></li></ul><li aria-level="2"><p>Net</p></li></ul><li aria-level="1"><p>Sell</p></li></ul></b>',
      PLAN,
    ],
    [
      'lists inside lists, without levels',
      '<ul><li>Plan</li><ul><li>Forecast</li><ul><li>By region</li></ul><li>Net</li></ul><li>Sell</li></ul>',
      PLAN,
    ],
    ['headings', '<h1>Plan</h1><h2>Forecast</h2><p>By region</p><h2>Net</h2><h1>Sell</h1>', PLAN],
    [
      'numbered and bulleted in turn',
      '<ol><li aria-level="1">Plan</li></ol><ul><li aria-level="2">Forecast</li></ul><ol start="2"><li aria-level="1">Sell</li></ol>',
      'Plan|>Forecast|Sell',
    ],
  ],
  OneNote: [
    [
      'lists inside lists',
      `<html><body><!--StartFragment--><ul style='margin-left:.375in'><li><span>Plan</span></li><ul type=circle><li><span>Forecast</span></li><ul><li><span>By region</span></li></ul><li><span>Net</span></li></ul><li><span>Sell</span></li></ul><!--EndFragment--></body></html>`,
      PLAN,
    ],
    [
      'indented paragraphs',
      `<p style='margin:0in'>Plan</p><p style='margin:0in;margin-left:.375in'>Forecast</p><p style='margin-left:.75in'>By region</p><p style='margin-left:.375in'>Net</p><p style='margin:0in'>Sell</p>`,
      PLAN,
    ],
  ],
  'web pages': [
    [
      'nested as it should be',
      '<ul>\n  <li>Plan\n    <ul>\n <li>Forecast <ul><li>By region</li></ul></li><li>Net</li></ul></li>\n<li><b>Se</b>ll</li></ul>',
      PLAN,
    ],
    [
      'without closing tags',
      '<ul><li>Plan<ul><li>Forecast<ul><li>By region</ul><li>Net</ul><li>Sell</ul>',
      PLAN,
    ],
    [
      'an item that only wraps a list',
      '<ul><li>Plan</li><li style="list-style:none"><ul><li>Forecast</li></ul></li><li>Sell</li></ul>',
      'Plan|>Forecast|Sell',
    ],
    [
      'what was copied out of a longer page',
      '<html><body><p>Before</p><ul><!--StartFragment--><li>Plan<ul><li>Forecast</li></ul></li><li>Sell</li><!--EndFragment--></ul><p>After</p></body></html>',
      'Plan|>Forecast|Sell',
    ],
    [
      'scripts, styles and what is hidden',
      '<style>x</style><script>alert(1)</script><ul><li>Plan<span hidden>!</span></li><li style="display:none">Gone</li><li>Sell<!-- c --></li></ul><nav><ul><li>Home</li></ul></nav>',
      'Plan|Sell',
    ],
    [
      'breaks in items and between lines',
      '<h2>Plan</h2><p>Forecast<br>Net</p><ul><li>Sell<br>now</li></ul>',
      'Plan|>Forecast|>Net|>>Sell now',
    ],
    ['entities', '<ul><li>R&amp;D &lt;now&gt;</li><li>Caf&eacute;&nbsp;</li></ul>', 'R&D <now>|Café'],
    ['numbers that count in the text', '<ul><li>1. Plan</li><li>2. Sell</li></ul>', 'Plan|Sell'],
    [
      'numbers that are words',
      '<ol><li>3 days to deliver</li><li>2024 review</li></ol>',
      '3 days to deliver|2024 review',
    ],
    [
      'paragraphs with bullets',
      '<h1>Model</h1><p>• Plan</p><p>&nbsp;&nbsp;&nbsp;• Forecast</p><p>• Sell</p>',
      'Model|>Plan|>>Forecast|>Sell',
    ],
    [
      'terms and their definitions',
      '<dl><dt>Plan</dt><dd>Forecast</dd><dd>Net</dd><dt>Sell</dt></dl>',
      'Plan|>Forecast|>Net|Sell',
    ],
    [
      'a second paragraph in an item',
      '<ul><li><p>Plan</p><p>for the year</p></li><li><p>Sell</p></li></ul>',
      'Plan|>for the year|Sell',
    ],
    [
      'a lead-in above a list',
      '<p>Plan</p><ul><li>Forecast<ul><li>By region</li></ul></li><li>Net</li></ul><p>Sell</p>',
      PLAN,
    ],
  ],
  'tables of pages': [
    [
      'paths',
      '<table><tr><th>Macro</th><th>Part</th></tr><tr><td>Plan</td><td>Forecast</td></tr><tr><td>Plan</td><td>Net</td></tr><tr><td>Sell</td><td>Qualify</td></tr></table>',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'cells over several rows and columns',
      '<table><tr><td rowspan=2>Plan</td><td>Forecast</td></tr><tr><td>Net</td></tr><tr><td>Sell</td><td colspan="3">Qualify</td></tr></table>',
      'Plan|>Forecast|>Net|Sell|>Qualify',
    ],
    [
      'of Excel',
      '<html><body><table><col width=64><!--StartFragment--><tr height=20><td>1</td><td>Plan<br>\n the year</td><td>Forecast</td></tr><tr><td>2</td><td>Sell</td><td>Qualify</td></tr><!--EndFragment--></table></body></html>',
      'Plan the year|>Forecast|Sell|>Qualify',
    ],
    [
      'that only place things',
      '<table><tr><td><h1>Plan</h1><ul><li>Forecast</li></ul></td><td><h1>Sell</h1></td></tr></table>',
      'Plan|>Forecast|Sell',
    ],
    [
      'between headings',
      '<h1>Plan</h1><table><tr><td>Forecast</td><td>By region</td></tr></table><h1>Sell</h1>',
      'Plan|>Forecast|>>By region|Sell',
    ],
  ],
  'note takers and chats': [
    [
      'indentation as a number',
      '<ul data-indent="0"><li>Plan</li></ul><ul data-indent="1"><li>Forecast</li></ul><ul data-indent="0"><li>Sell</li></ul>',
      'Plan|>Forecast|Sell',
    ],
    [
      'indentation as a class',
      '<ol><li>Plan</li><li class="ql-indent-1">Forecast</li><li class="ql-indent-2">By region</li><li class="ql-indent-1">Net</li><li>Sell</li></ol>',
      PLAN,
    ],
    ['a rule between lists', '<ul><li>Plan</li></ul><hr><ul><li>Sell</li></ul>', 'Plan|Sell'],
    [
      'boxes to tick',
      '<ul><li><input type="checkbox" checked> Plan</li><li><input type="checkbox"> Sell</li></ul>',
      'Plan|Sell',
    ],
    [
      'folded parts',
      '<details><summary>Plan</summary><ul><li>Forecast</li></ul></details><details><summary>Sell</summary></details>',
      'Plan|>Forecast|Sell',
    ],
  ],
};
