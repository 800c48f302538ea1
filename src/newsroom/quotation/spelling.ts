/**
 * British and American spelling of one spoken word fold to one form. Both sides of a comparison are folded, so that the
 * form itself need not be right ("advertize"), only the same. Words that sound otherwise ("mum", "towards") stay apart.
 */
export const foldSpelling = (word: string): string => {
  if (word.length < 4 || !/^[a-z']+$/.test(word)) return word;
  const known = whole.get(word);
  if (known !== undefined) return known;
  return endings.reduce((text, [from, to]) => text.replace(from, to), word);
};

const whole = new Map(
  (
    "grey:gray cheque:check cheques:checks tyre:tire tyres:tires kerb:curb plough:plow ploughed:plowed draught:draft " +
    "programme:program programmes:programs defence:defense offence:offense licence:license pretence:pretense " +
    "practise:practice practised:practiced practising:practicing sceptic:skeptic sceptical:skeptical " +
    "scepticism:skepticism sceptics:skeptics mould:mold judgement:judgment judgements:judgments " +
    "acknowledgement:acknowledgment ageing:aging fulfil:fulfill fulfils:fulfills enrol:enroll enrolment:enrollment " +
    "instalment:installment instalments:installments skilful:skillful wilful:willful woollen:woolen " +
    "artefact:artifact artefacts:artifacts cosy:cozy doughnut:donut doughnuts:donuts pyjamas:pajamas " +
    "yoghurt:yogurt whisky:whiskey omelette:omelet sulphur:sulfur adviser:advisor advisers:advisors " +
    "manoeuvre:maneuver manoeuvres:maneuvers manoeuvred:maneuvered encyclopaedia:encyclopedia anaemia:anemia " +
    "paediatric:pediatric diarrhoea:diarrhea foetus:fetus oestrogen:estrogen archaeology:archeology " +
    "mediaeval:medieval moustache:mustache axe:ax axes:axs learnt:learned burnt:burned spelt:spelled " +
    "dreamt:dreamed leapt:leaped spoilt:spoiled smelt:smelled storey:story storeys:stories judgemental:judgmental " +
    "dialogue:dialog dialogues:dialogs catalogue:catalog catalogues:catalogs analogue:analog"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.split(":")[0] ?? "", pair.split(":")[1] ?? ""]),
);

const endings: readonly [RegExp, string][] = [
  [
    /^(col|fav|hon|lab|neighb|behavi|harb|hum|rum|vap|od|sav|flav|arm|endeav|cand|rig|vig|val|parl|splend|tum|clam|glam|ferv|ard|ranc|dishon|discol|misbehavi|disfav)our/,
    "$1or",
  ],
  [/^(.*(?:cent|theat|met|lit|fib|calib|somb|spect|lust|meag|sepulch))re(s)?$/, "$1er$2"],
  [/^(cent|sepulch)red$/, "$1ered"],
  [/^centring$/, "centering"],
  [
    /^(travel|cancel|label|model|fuel|level|counsel|signal|marvel|quarrel|tunnel|channel|panel|rival|total|equal|dial|initial|jewel|libel|shovel|duel|gravel|grovel|unravel|pencil|bevel|chisel)l(ed|ing|er|ers|or|ors|ous|ery)$/,
    "$1$2",
  ],
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, "$1iz$2"],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/, "$1yz$2"],
];
