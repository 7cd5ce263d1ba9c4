/**
 * Names that are words as well. Alone they say nothing, not even with a capital at the start of a sentence: such a name
 * counts with another word of it beside, or with a capital in the middle of a sentence.
 */
const alsoWords =
  'will grace may mark rose hope art bill sue jack drew faith joy summer june april august dawn ray grant max chance chase frank rich pat rob nick pierce miles page angel ruby pearl ivy lily daisy iris olive amber jade crystal melody harmony star sky blue gray grey young brown green white black king baker smith cook hunter taylor mason carter cooper fisher bishop price day knight rivers lake stone wood field ford hall hill park lane banks long short small little best good love rush wise strong sharp bright case cash major pope law lord way west north south east english french german case post read reed bell ball cross case burns snow frost winter fall sommer winter herbst klein gross lang kurz jung alt weiss schwarz braun roth stark wolf fuchs vogel stein berg bach koch bauer richter meister herr frau ernst frei mut licht engel könig kaiser graf ende anfang petit grand blanc noir roux bon beau leroy loup olivier pierre fleur aurore constance prudence clemence victor sol luz mar cruz rey reyes campo rios leon paz angel rosa blanca clara dolores mercedes consuelo esperanza milagros domingo marco dante sole luna gioia grazia bianca viola rossi bianchi costa nadir umut deniz barış özgür güneş bahar yağmur çiçek su nur can aydin vera nadia lyubov слава вера надежда любовь мир роман лев марк';
/** Months and days have capitals wherever they stand. */
const always =
  'may june april august mai juni juli avril mars marzo abril mayo agosto sunday monday friday domingo will';

const words = new Set(alsoWords.split(' '));
const capitals = new Set(always.split(' '));

export const isAlsoWord = (folded: string): boolean => words.has(folded);
/** A capital in the middle of a sentence says nothing either. */
export const isAlwaysCapital = (folded: string): boolean => capitals.has(folded);
