/** What breaks each constraint: the smallest file that does, by the constraint's id. `file`, `unit` and `source` wrap what is said in a valid rest. */
export interface Broken {
  readonly id: string
  readonly xml: string
}

const NAMESPACES = [
  'xmlns:my="urn:example:my"',
  'xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"',
  'xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"',
  'xmlns:fs="urn:oasis:names:tc:xliff:fs:2.0"',
  'xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"',
  'xmlns:res="urn:oasis:names:tc:xliff:resourcedata:2.0"',
  'xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0"',
  'xmlns:ctr="urn:oasis:names:tc:xliff:changetracking:2.0"',
  'xmlns:val="urn:oasis:names:tc:xliff:validation:2.0"',
  'xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0"',
].join(' ')

export const xliff = (content: string, attributes = 'version="2.1" srcLang="vi" trgLang="th"'): string =>
  `<?xml version="1.0"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${NAMESPACES} ${attributes}>${content}</xliff>`
export const file = (content: string, attributes = ''): string => xliff(`<file id="f1" ${attributes}>${content}</file>`)
export const unit = (content: string, attributes = ''): string => file(`<unit id="u1" ${attributes}>${content}</unit>`)
export const segment = (content: string, attributes = ''): string =>
  unit(`<segment id="s1" ${attributes}>${content}</segment>`)
export const source = (content: string): string => segment(`<source>${content}</source>`)
const both = (left: string, right: string): string => segment(`<source>${left}</source><target>${right}</target>`)
const PLAIN = '<segment id="s1"><source>Xin chào</source></segment>'
const FIXED = 'canCopy="no" canDelete="no"'

const changed = (revisions: string, property: string): string =>
  unit(
    `<ctr:changeTrack><ctr:revisions ${revisions}><ctr:revision><ctr:item property="${property}">x</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id="n1" category="a">x</note><note id="n2">y</note></notes>${PLAIN}`,
  )

export const VALID: readonly (readonly [string, string])[] = [
  ['the smallest file', unit(PLAIN)],
  [
    'states and orders',
    unit(
      '<segment state="translated" subState="my:x"><source>a</source><target order="2">ก</target></segment><ignorable><source> </source></ignorable><segment><source>b</source><target order="1">ข</target></segment>',
    ),
  ],
  [
    'codes of every kind',
    unit(
      '<originalData><data id="d1">x<cp hex="0001"/></data></originalData><segment><source><pc id="1" dataRefStart="d1">a</pc><ph id="2"/><sc id="3" fs:fs="b"/><sm id="m1" type="term"/>b<ec startRef="3"/><em startRef="m1"/><ec id="4" isolated="yes"/><mrk id="5" type="my:x" ref="#m1">c</mrk></source></segment>',
    ),
  ],
  ['a pair in the source as two halves in the target', both('<pc id="1">a</pc>', '<sc id="1"/>ก<ec startRef="1"/>')],
  [
    'sequences that keep their order',
    both(
      `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/><ph id="3"/>`,
      `<ph id="3"/><ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>`,
    ),
  ],
  [
    'modules',
    unit(
      '<mtc:matches><mtc:match ref="#s1" type="mt" similarity="80.5"><source>a</source><target>ก</target></mtc:match></mtc:matches><gls:glossary><gls:glossEntry id="g1" ref="#s1"><gls:term>a</gls:term><gls:translation>ก</gls:translation></gls:glossEntry></gls:glossary><mda:metadata><mda:metaGroup category="x"><mda:meta type="y">z</mda:meta></mda:metaGroup></mda:metadata><val:validation><val:rule isPresent="a" occurs="1"/></val:validation><my:any><my:thing id="1"/></my:any><segment id="s1"><source>a</source></segment>',
    ),
  ],
  [
    'notes and references to them',
    unit(
      '<notes><note id="n1" appliesTo="source" priority="10" my:a="b">x</note></notes><segment><source><mrk id="m1" type="comment" ref="#n=n1">a</mrk><mrk id="m2" type="comment" value="y">b</mrk><mrk id="m3" type="my:r" ref="#/f=f1/u=u1/n=n1">c</mrk></source></segment>',
    ),
  ],
  [
    'version 2.2',
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="vi"><file id="f1"><group id="g1"><unit id="1"><segment><source/></segment></unit></group></file></xliff>',
  ],
  [
    'languages and space said again',
    xliff(
      '<file id="f1" xml:space="preserve"><unit id="1"><segment><source xml:lang="vi" xml:space="preserve">a</source><target xml:lang="TH">ก</target></segment></unit></file>',
    ),
  ],
  [
    'plurals and genders',
    unit(
      '<segment pgs:case="1 feminine"><source>a</source></segment><segment pgs:case="0.5 neuter"><source>b</source></segment><segment pgs:case="other other"><source>c</source></segment>',
      'pgs:switch="plural:count, gender:host"',
    ),
  ],
  [
    'a resource in another language than the target',
    unit(
      `<res:resourceData><res:resourceItem><res:source xml:lang="vi" href="a"/><res:target xml:lang="lo" href="b"/></res:resourceItem></res:resourceData>${PLAIN}`,
    ),
  ],
  [
    'a code that a text keeps for its neighbour',
    unit(
      '<segment><source><ph id="1" canDelete="no"/>a</source><target>ก</target></segment><segment><source>b</source><target>ข<ph id="1" canDelete="no"/></target></segment>',
    ),
  ],
  [
    'a pair that keeps its order, as two halves in the target',
    both(
      `<pc id="1" canReorder="firstNo" ${FIXED}><ph id="2" canReorder="no" ${FIXED}/>a</pc>`,
      `<sc id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>ก<ec startRef="1" canReorder="no" ${FIXED}/>`,
    ),
  ],
]

export const BROKEN: readonly Broken[] = [
  { id: 'element-unknown', xml: unit(`${PLAIN}<picture/>`) },
  { id: 'children', xml: unit(`${PLAIN}<notes><note>x</note></notes>`) },
  { id: 'children', xml: file('<unit id="u1"><segment><source>a</source></segment></unit><my:late/>') },
  {
    id: 'children',
    xml: xliff('<my:outside/><file id="f1"><unit id="u1"><segment><source>a</source></segment></unit></file>'),
  },
  { id: 'children', xml: segment('<my:in/><source>a</source>') },
  { id: 'child-missing', xml: xliff('') },
  { id: 'child-missing', xml: file('') },
  { id: 'child-missing', xml: unit('') },
  { id: 'child-missing', xml: segment('') },
  { id: 'child-missing', xml: unit(`<notes/>${PLAIN}`) },
  { id: 'child-missing', xml: unit(`<originalData/>${PLAIN}`) },
  { id: 'text', xml: unit(`loose${PLAIN}`) },
  { id: 'attribute-unknown', xml: segment('<source dir="ltr">a</source>') },
  { id: 'attribute-unknown', xml: segment('<source>a</source>', 'my:x="y"') },
  { id: 'attribute-unknown', xml: segment('<source>a</source>', 'translate="no"') },
  { id: 'attribute-unknown', xml: source('<pc id="1" my:x="y">a</pc>') },
  { id: 'attribute-missing', xml: file(`<group><unit id="1">${PLAIN}</unit></group>`) },
  { id: 'attribute-missing', xml: xliff(`<file id="f1"><unit id="1">${PLAIN}</unit></file>`, 'version="2.1"') },
  { id: 'attribute-value', xml: segment('<source>a</source>', 'state="done"') },
  { id: 'attribute-value', xml: unit(PLAIN, 'translate="maybe"') },
  { id: 'attribute-value', xml: unit(PLAIN, 'type="plain"') },
  {
    id: 'attribute-value',
    xml: xliff(`<file id="f1"><unit id="1">${PLAIN}</unit></file>`, 'version="2.1" srcLang="vi_VN"'),
  },
  { id: 'attribute-value', xml: source('<ph id="a b"/>') },
  { id: 'attribute-value', xml: source('<ph id="1" type="bold"/>') },
  { id: 'attribute-value', xml: source('<cp hex="1"/>') },
  { id: 'id-repeated', xml: file(`<unit id="1">${PLAIN}</unit><group id="g"><unit id="1">${PLAIN}</unit></group>`) },
  { id: 'id-repeated', xml: file(`<group id="g"><group id="g"/><unit id="1">${PLAIN}</unit></group>`) },
  {
    id: 'id-repeated',
    xml: xliff(`<file id="f"><unit id="1">${PLAIN}</unit></file><file id="f"><unit id="1">${PLAIN}</unit></file>`),
  },
  { id: 'id-repeated', xml: unit(`<notes><note id="1">a</note><note id="1">b</note></notes>${PLAIN}`) },
  { id: 'id-repeated', xml: unit(`<originalData><data id="1">a</data><data id="1">b</data></originalData>${PLAIN}`) },
  { id: 'id-in-unit', xml: source('<ph id="s1"/>') },
  {
    id: 'id-in-unit',
    xml: unit('<segment id="1"><source>a</source></segment><ignorable id="1"><source> </source></ignorable>'),
  },
  { id: 'id-in-targets', xml: both('<ph id="1"/>', '<ph id="1"/><ph id="1"/>') },
  { id: 'id-in-targets', xml: both('<ph id="1"/>', '<pc id="1">ก</pc>') },
  { id: 'id-in-extension', xml: unit(`<my:a id="1"><my:b id="2"/><my:b id="2"/></my:a>${PLAIN}`) },
  { id: 'skeleton', xml: file(`<skeleton/><unit id="1">${PLAIN}</unit>`) },
  { id: 'skeleton', xml: file(`<skeleton href="a">b</skeleton><unit id="1">${PLAIN}</unit>`) },
  {
    id: 'trgLang-missing',
    xml: xliff(
      '<file id="f"><unit id="1"><segment><source>a</source><target>ก</target></segment></unit></file>',
      'version="2.1" srcLang="vi"',
    ),
  },
  { id: 'xml-lang', xml: segment('<source>a</source><target xml:lang="en">x</target>') },
  { id: 'xml-lang', xml: file(`<group id="g" xml:lang="lo"><unit id="1">${PLAIN}</unit></group>`) },
  { id: 'xml-space', xml: segment('<source xml:space="preserve">a</source><target>ก</target>') },
  { id: 'data-space', xml: unit(`<originalData><data id="1" xml:space="default">a</data></originalData>${PLAIN}`) },
  { id: 'subState', xml: segment('<source>a</source>', 'subState="my:x"') },
  { id: 'subState', xml: segment('<source>a</source>', 'state="initial" subState="xlf:x"') },
  { id: 'sc-isolated', xml: source('<sc id="1"/>a') },
  { id: 'sc-isolated', xml: source('<sc id="1" isolated="yes"/>a<ec startRef="1"/>') },
  { id: 'ec-isolated', xml: source('<ec id="1"/>') },
  { id: 'ec-isolated', xml: source('<sc id="1"/><ec startRef="1" id="2"/>') },
  { id: 'ec-isolated', xml: source('<ec isolated="yes"/>') },
  { id: 'ec-order', xml: source('<ec startRef="1"/><sc id="1"/>') },
  { id: 'em-order', xml: source('<em startRef="1"/><sm id="1"/>') },
  { id: 'em-order', xml: source('a<em startRef="1"/>') },
  { id: 'sm-open', xml: source('<sm id="1"/>a') },
  { id: 'sc-ec-differ', xml: source('<sc id="1" canDelete="no"/><ec startRef="1"/>') },
  { id: 'ec-module', xml: source('<sc id="1"/><ec startRef="1" fs:fs="b"/>') },
  { id: 'subType', xml: source('<ph id="1" subType="my:x"/>') },
  { id: 'subType', xml: source('<ph id="1" type="fmt" subType="xlf:var"/>') },
  { id: 'type-reserved', xml: source('<mrk id="1" type="xlf:x">a</mrk>') },
  { id: 'cp-hex', xml: source('<cp hex="00a0"/>') },
  { id: 'copyOf', xml: source('<ph id="1" copyOf="9"/>') },
  { id: 'copyOf', xml: source('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>') },
  { id: 'dataRef', xml: source('<ph id="1" dataRef="d"/>') },
  { id: 'dataRef', xml: source('<pc id="1" dataRefEnd="d">a</pc>') },
  { id: 'subFlows', xml: source('<ph id="1" subFlows="u2"/>') },
  { id: 'reorder-copy', xml: source('<ph id="1" canReorder="no"/>') },
  { id: 'reorder-first', xml: source(`<ph id="1" canReorder="no" ${FIXED}/>`) },
  {
    id: 'reorder-target',
    xml: both(
      `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/><ph id="3" canReorder="no" ${FIXED}/>`,
      `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="3" canReorder="no" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/>`,
    ),
  },
  { id: 'code-deleted', xml: both('<ph id="1" canDelete="no"/>a', 'ก') },
  {
    id: 'target-order',
    xml: unit(
      '<segment><source>a</source><target order="2">ก</target></segment><segment><source>b</source><target>ข</target></segment>',
    ),
  },
  { id: 'target-order', xml: segment('<source>a</source><target order="2">ก</target>') },
  { id: 'root', xml: xliff(`<file id="f"><unit id="1">${PLAIN}</unit></file>`, 'version="2.2" srcLang="vi"') },
  { id: 'fragment-syntax', xml: source('<mrk id="1" type="my:x" ref="#/u=u1/f=f1">a</mrk>') },
  { id: 'fragment-syntax', xml: source('<mrk id="1" type="my:x" ref="#a/b">a</mrk>') },
  { id: 'fragment-syntax', xml: source('<mrk id="1" type="my:x" ref="#f=f1/f=f1">a</mrk>') },
  { id: 'fragment-syntax', xml: source('<mrk id="1" type="my:x" ref="#zz=1">a</mrk>') },
  { id: 'fragment-unresolved', xml: source('<mrk id="1" type="my:x" ref="#9">a</mrk>') },
  { id: 'fragment-unresolved', xml: source('<mrk id="1" type="my:x" ref="#f=f2">a</mrk>') },
  { id: 'comment-annotation', xml: source('<mrk id="1" type="comment">a</mrk>') },
  {
    id: 'comment-annotation',
    xml: unit(
      '<notes><note id="n">x</note></notes><segment><source><mrk id="1" type="comment" value="x" ref="#n=n">a</mrk></source></segment>',
    ),
  },
  { id: 'module-element', xml: unit(`<val:validation><my:x/><val:rule isPresent="a"/></val:validation>${PLAIN}`) },
  {
    id: 'module-attribute',
    xml: unit(`<mda:metadata><mda:metaGroup><mda:meta>x</mda:meta></mda:metaGroup></mda:metadata>${PLAIN}`),
  },
  {
    id: 'module-attribute',
    xml: unit(
      `<mtc:matches><mtc:match ref="#s1" similarity="120"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  {
    id: 'module-child',
    xml: unit(`<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>${PLAIN}`),
  },
  {
    id: 'match-subType',
    xml: unit(
      `<mtc:matches><mtc:match ref="#s1" subType="my:x"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  {
    id: 'match-lang',
    xml: unit(
      `<mtc:matches><mtc:match ref="#s1" xml:lang="th"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  {
    id: 'module-id',
    xml: unit(
      `<mtc:matches><mtc:match id="1" ref="#s1"><source>a</source><target>b</target></mtc:match></mtc:matches><mtc:matches><mtc:match id="1" ref="#s1"><source>a</source><target>b</target></mtc:match><mtc:match id="1" ref="#s1"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  {
    id: 'validation-rule',
    xml: unit(`<val:validation><val:rule isPresent="a" startsWith="b"/></val:validation>${PLAIN}`),
  },
  {
    id: 'validation-rule',
    xml: unit(`<val:validation><val:rule startsWith="b" occurs="2"/></val:validation>${PLAIN}`),
  },
  { id: 'format-style', xml: unit(PLAIN, 'fs:fs="blinking"') },
  { id: 'format-style', xml: unit(PLAIN, 'fs:subFs="a,b"') },
  {
    id: 'resource',
    xml: unit(
      `<res:resourceData><res:resourceItem id="1"><res:source href="a">b</res:source></res:resourceItem></res:resourceData>${PLAIN}`,
    ),
  },
  { id: 'size-restriction', xml: unit(PLAIN, 'slr:sizeRestriction="wide"') },
  { id: 'size-restriction', xml: source('<ph id="1" slr:sizeInfo="1" slr:sizeInfoRef="2"/>') },
  { id: 'size-restriction', xml: unit(PLAIN, 'slr:sizeRestriction="3,x"') },
  {
    id: 'module-element',
    xml: unit(
      `<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition><mda:metadata><mda:metaGroup/></mda:metadata></gls:glossEntry></gls:glossary>${PLAIN}`,
    ),
  },
  {
    id: 'fragment-syntax',
    xml: unit(
      `<mtc:matches><mtc:match ref="s1"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  { id: 'change-ref', xml: changed('appliesTo="note" ref="n9"', 'content') },
  { id: 'change-ref', xml: changed('appliesTo="note"', 'content') },
  { id: 'change-property', xml: changed('appliesTo="note" ref="n1"', 'priority') },
  {
    id: 'comment-annotation',
    xml: file(
      '<notes><note id="n">x</note></notes><unit id="1"><segment><source><mrk id="1" type="comment" ref="#f=f1/n=n">a</mrk></source></segment></unit>',
    ),
  },
  {
    id: 'reorder-target',
    xml: both(
      `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="2" canReorder="no" ${FIXED}/><ph id="3"/>`,
      `<ph id="1" canReorder="firstNo" ${FIXED}/><ph id="3"/><ph id="2" canReorder="no" ${FIXED}/>`,
    ),
  },
  { id: 'size-restriction', xml: source('<pc id="1" slr:sizeInfo="2.5">a</pc>') },
  { id: 'size-restriction', xml: unit(PLAIN, 'slr:sizeInfoRef="nowhere"') },
  {
    id: 'fragment-unresolved',
    xml: unit(
      `<mtc:matches><mtc:match ref="#u1"><source>a</source><target>b</target></mtc:match></mtc:matches>${PLAIN}`,
    ),
  },
  { id: 'id-in-extension', xml: unit(`<my:a id="1"/><my:b xml:id="1"/>${PLAIN}`) },
  { id: 'child-missing', xml: unit('<ignorable><source> </source></ignorable>') },
  {
    id: 'code-deleted',
    xml: unit(
      '<segment><source><ph id="1" canDelete="no"/>a</source></segment><segment><source><ph id="2" canDelete="no"/>b</source><target>ข</target></segment>',
    ),
  },
  {
    id: 'reorder-target',
    xml: both(
      `<pc id="1" canReorder="firstNo" ${FIXED}>a<ph id="2" canReorder="no" ${FIXED}/></pc>`,
      `<pc id="1" canReorder="firstNo" ${FIXED}>ก</pc><ph id="2" canReorder="no" ${FIXED}/>`,
    ),
  },
  {
    id: 'resource',
    xml: unit(
      `<res:resourceData><res:resourceItem><res:source xml:lang="en" href="a"/></res:resourceItem></res:resourceData>${PLAIN}`,
    ),
  },
  { id: 'attribute-unknown', xml: segment('<source>a</source>', 'fs:fs="b"') },
  { id: 'plural-switch', xml: unit(PLAIN, 'pgs:switch="number:count"') },
  { id: 'plural-switch', xml: unit(PLAIN, 'pgs:switch="plural"') },
  {
    id: 'plural-case',
    xml: unit('<segment pgs:case="one"><source>a</source></segment>', 'pgs:switch="plural:count,gender:host"'),
  },
  {
    id: 'plural-case',
    xml: unit('<segment pgs:case="several"><source>a</source></segment>', 'pgs:switch="ordinal:place"'),
  },
  { id: 'plural-case', xml: unit('<segment pgs:case="one"><source>a</source></segment>') },
]
