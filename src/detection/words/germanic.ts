import type { WordList } from './word-list';

export const de: WordList = {
  mentoring: ['mentor', 'mentée', 'patenschaftsgespräch'],
  coaching: ['coaching', 'coachinggespräch'],
  session: ['gespräch', 'sitzung', 'treffen', 'termin', 'austausch', 'erstgespräch'],
  two: ['vier-augen', 'unter vier augen', 'einzelgespräch', 'jour fixe'],
  career: ['karriere', 'laufbahn', 'berufliche entwicklung'],
  group: ['gruppe', 'auftakt', 'schulung', 'sprechstunde', 'infoveranstaltung', 'netzwerktreffen', 'stammtisch', 'tagung', 'mentorinnen und mentoren', 'mentorentreffen', 'mentor:innen-treffen'],
  administration: ['bewerbung', 'programm', 'einarbeitung', 'vorbereitung', 'auswahl'],
  interview: ['vorstellungsgespräch', 'bewerbungsgespräch'],
  manager: ['mitarbeitergespräch', 'vorgesetzt', 'chef', 'zielvereinbarung', 'jahresgespräch', 'leistungsbeurteilung'],
  therapy: ['therapie', 'arzt', 'ärzt', 'praxis'],
  lesson: ['unterricht', 'nachhilfe', 'klavier', 'vorlesung', 'seminar', 'kurs.'],
  sport: ['fußball', 'turnen', 'schwimm', 'training.'],
  sales: ['vertrieb', 'kunde', 'kundin', 'angebot', 'beratungsgespräch'],
  team: ['teamrunde', 'dienstbesprechung', 'projekt', 'abteilungs'],
  social: ['mittagessen', 'abendessen', 'geburtstag', 'feier'],
};

export const nl: WordList = {
  mentoring: ['mentor', 'mentorgesprek'],
  coaching: ['coaching', 'coachgesprek'],
  session: ['gesprek', 'sessie', 'afspraak', 'overleg'],
  two: ['een-op-een', 'één-op-één'],
  career: ['loopbaan'],
  group: ['groep', 'bijeenkomst', 'coachoverleg', 'spreekuur', 'mentorenoverleg', 'introductie'],
  interview: ['sollicitatie'],
  manager: ['ontwikkelgesprek', 'functioneringsgesprek', 'beoordeling'],
  lesson: ['les.', 'bijles', 'college.', 'assessment'],
  sales: ['klant', 'offerte'],
  social: ['lunch', 'borrel', 'verjaardag'],
};

export const nordic: WordList = {
  mentoring: ['mentor', 'mentorsamtal', 'mentorskap', 'adept.'],
  coaching: ['coachning', 'coachsamtal'],
  session: ['samtal', 'møte', 'möte', 'samtale', 'tapaaminen'],
  two: ['enskilt samtal', 'en-til-en', 'en till en'],
  career: ['karriär', 'karriere'],
  group: ['grupp', 'oppmøte', 'mentoroppmøte', 'informationsmöte', 'kurs.', 'frukost'],
  interview: ['intervju', 'haastattelu'],
  manager: ['medarbetarsamtal', 'medarbeidersamtale', 'lönesamtal', 'utvecklingssamtal'],
  lesson: ['lektion', 'undervisning'],
  social: ['middag', 'fika.', 'födelsedag'],
};
