/** What the generated artefacts are about. Subjects are codes of the product's scheme; the words are ours. */
export const subjectWords: Readonly<Record<string, readonly string[]>> = {
  mathematics:
    'fractions decimals percentages ratio proportion place-value addition subtraction multiplication division algebra equations inequalities sequences graphs angles polygons symmetry area perimeter volume statistics averages probability vectors surds indices factors primes estimation'.split(
      ' ',
    ),
  english:
    'poetry narrative persuasion rhetoric metaphor simile character setting dialogue punctuation clauses spelling handwriting phonics comprehension inference drama tragedy sonnet biography journalism debate vocabulary etymology grammar paragraphs editing fluency spoken-language myths'.split(
      ' ',
    ),
  science:
    'forces magnetism electricity circuits light sound energy particles solutions acids alkalis reactions metals cells photosynthesis respiration digestion circulation ecosystems adaptation inheritance evolution rocks seasons planets waves pressure density friction microbes'.split(
      ' ',
    ),
  history:
    'romans saxons vikings normans tudors stuarts industry empire suffrage railways slavery abolition reformation crusades monarchy parliament revolution trenches evacuation cold-war migration chronology sources significance castles plague trade exploration propaganda memorials'.split(
      ' ',
    ),
  geography:
    'rivers coasts glaciers volcanoes earthquakes weather climate biomes rainforests deserts settlements cities farming trade tourism population migration maps contours fieldwork resources energy erosion deposition flooding sustainability oceans development transport soils'.split(
      ' ',
    ),
  computing:
    'algorithms variables loops selection debugging networks binary logic databases spreadsheets animation robotics sensors encryption searching sorting passwords phishing simulation websites hardware storage pixels compression abstraction decomposition lists functions events ethics'.split(
      ' ',
    ),
  'art-and-design':
    'portraits landscapes collage printmaking ceramics sculpture perspective texture tone colour pattern textiles weaving photography typography observation composition cubism murals illustration sketchbooks lino clay charcoal watercolour abstraction architecture shadows line form'.split(
      ' ',
    ),
  music:
    'rhythm pulse melody harmony notation singing composition improvisation percussion strings brass woodwind ensemble blues reggae opera minimalism tempo dynamics timbre chords scales samba gamelan folk film-music conducting listening ostinato texture'.split(
      ' ',
    ),
};

/** What professional development, research and improvement work is about. */
export const practiceWords =
  'questioning modelling scaffolding retrieval feedback metacognition attendance behaviour routines transition inclusion oracy coaching mentoring induction assessment moderation curriculum sequencing workload leadership governance safeguarding wellbeing parents reading phonics tutoring homework accessibility adaptive-teaching rehearsal deliberate-practice data evaluation'.split(
    ' ',
  );

export const verbs =
  'comparing explaining describing building exploring practising recalling representing investigating planning revising modelling sorting measuring predicting testing linking interpreting sketching debating sequencing estimating arranging observing recording checking reading writing solving presenting'.split(
    ' ',
  );

export const adjectives =
  'clear short shared careful simple rich first mixed small whole steady guided independent paired written spoken practical visual local seasonal early later secure deeper common worked open closed gentle brisk'.split(
    ' ',
  );

export const nouns =
  'lesson sequence task example question diagram story problem pattern model journal display game starter plenary reading experiment survey timeline map poster glossary rubric check quiz project visit talk film notebook reflection checklist prompt frame card mat bank pack outline route week term group class table corner hall garden library community'.split(
    ' ',
  );

/** Joins the others, as in any text: nearly every document holds most of them. */
export const glue =
  'with for and before after while because so that until where pupils teachers then each into from without during about their our this again also often when who need can may should will begin end use'.split(
    ' ',
  );

export const audiences =
  'beginners, confident readers, pupils new to the school, small rural classes, mixed-age classes, pupils who need more time, early finishers, new colleagues, subject leads, teaching assistants, cover teachers, families'.split(
    ', ',
  );

const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pr qu r s sh sl st t th tr v w y'.split(' ');
const vowels = 'a e i o u ai ea ee oo ou'.split(' ');
const endings =
  'by den dale field ford ham hurst ley mere more ney ridge shaw stead thorpe ton well wick wood worth'.split(' ');

/** A name that stands in no dictionary, such as of a place or a project; the same for the same number. */
export function coinedName(number: number): string {
  const onset = onsets[number % onsets.length] ?? '';
  const rest = Math.floor(number / onsets.length);
  const vowel = vowels[rest % vowels.length] ?? '';
  const next = Math.floor(rest / vowels.length);
  const middle = onsets[(next * 7) % onsets.length] ?? '';
  const ending = endings[Math.floor(next / onsets.length) % endings.length] ?? '';
  const name = `${onset}${vowel}${middle}${ending}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** How many different names {@link coinedName} makes. */
export const coinedNames = onsets.length * vowels.length * onsets.length * endings.length;
