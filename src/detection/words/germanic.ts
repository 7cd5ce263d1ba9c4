import type { WordList } from './word-list';

export const de: WordList = {
  mentoring:
    'mentor, mentorin, mentée, *mentoring, mentorat, mentoring, patengespräch, patenschaftsgespräch, tandemgespräch',
  coaching: 'coaching, *coaching, coach., coachinggespräch, karrierecoach',
  career: 'karrieregespräch, karriereberatung, laufbahnberatung, laufbahngespräch',
  two: 'vier augen, unter vier augen, einzelgespräch, zweiergespräch, 4 augen',
  talk: '*gespräch, gespräch, sitzung, treffen., termin., termin mit, austausch, erstgespräch, telefonat, anruf, rücksprache',
  advising: 'betreuung, doktorandengespräch, betreuungsgespräch, studienberatung, masterarbeit',
  coffee: 'kaffee, auf einen kaffee',
  group:
    'gruppe, *gruppe, auftaktveranstaltung, schulung, sprechstunde, infoveranstaltung, informationsveranstaltung, infoabend, netzwerktreffen, stammtisch, tagung, mentorinnen und mentoren, mentorinnen., mentoren., mentoren treffen, mentorentreffen, mentee treffen, mentor:innen treffen, mentorinnentreffen, mentees., gruppenmentoring, *tagung, *veranstaltung, *netzwerk, *workshop, gruppencoaching, teamcoaching, workshop, vortrag, konferenz, feier., abschlussfeier, austauschtreffen, runde., netzwerk, alle., elternabend, versammlung, mitgliederversammlung, kolloquium, verteidigung, disputation, elternsprechtag, lauftreff, *klasse, *tag, *feier, *abend, *treff, *runde, *stunde, *konferenz, *kreis, gesucht',
  arranging:
    'bewerbung, programm, mentoringprogramm, mentorenprogramm, einarbeitung, vorbereitung, auswahl, ausbildung, mentorenausbildung, fortbildung, anmeldung, *programm, *schulung, *ausbildung, *fortbildung, anmeldeschluss, ausschreibung, matching, auswertung, fragebogen, umfrage, vertrag, weiterbildung, planung',
  interview:
    'vorstellungsgespräch, bewerbungsgespräch, kennenlerngespräch kandidat, probearbeiten, jobinterview',
  manager:
    'mitarbeitergespräch, mitarbeiterinnengespräch, vorgesetzt, chef, zielvereinbarung, jahresgespräch, leistungsbeurteilung, gehaltsgespräch, personalgespräch, feedbackgespräch, probezeit, beurteilungsgespräch',
  therapy: 'therapie, *therapie, arzt, *arzt, praxis., physio, psycholog, heilpraktik',
  lesson:
    'unterricht, *unterricht, nachhilfe, klavier, vorlesung, seminar, kurs., *kurs, übung., klausur, fahrstunde, *stunden',
  sport: 'fußball, turnen, schwimm, verein, wettkampf, laufen., probetraining, reit, *training, lauftreff',
  sales:
    'vertrieb, anwalt, *vertrieb, kunde, kundin, kundengespräch, angebot, steuerberat, bank., beratungsgespräch, notar, versicherung, finanz',
  team: 'teamrunde, auftakt, kickoff, dienstbesprechung, projekt, *projekt, abteilung',
  social: 'mittagessen, abendessen, geburtstag, *feier, party., freunde, grillen, essen mit, kochen',
  with: 'mit., bei., zwischen',
  and: 'und.',
  about: 'bezüglich, wegen, zum thema',
  filler:
    'der., die., das., dem., den., des., ein., eine., einem., mein, unser, erste, erster, zweite, wöchentlich, monatlich, montag, dienstag, mittwoch, donnerstag, freitag, uhr., minuten, stunde., ca., zum., nr., meinem, meiner, meinen',
};

export const nl: WordList = {
  mentoring: 'mentor, mentoraat, mentorgesprek, mentorraat, buddygesprek, maatjesgesprek',
  coaching: 'coaching, *coaching, coachgesprek, coachsessie, coach.',
  career: 'loopbaan, loopbaangesprek, carrière, loopbaanadvies',
  two: 'een op een, 1 op 1, bila., bilateraal',
  talk: 'gesprek, *gesprek, sessie, afspraak, overleg., overleg met, bellen, bespreking, kennismaking, bijpraten, praten',
  advising:
    'begeleiding, begeleidingsgesprek, studieadvies, studieloopbaan, slb, scriptiebegeleiding, scriptie, afstudeergesprek, slb gesprek',
  coffee: 'koffie',
  group:
    'groep, *groep, groepscoaching, bijeenkomst, coachoverleg, spreekuur, mentorenoverleg, mentoroverleg, mentorenbijeenkomst, introductie, mentoren., coaches., informatieavond, open dag, mentoruur, mentorles, mentorklas, workshop, training, ouderavond, *bijeenkomst, *overleg, *avond, symposium, kick off, intervisie, lezing, startdag, netwerk, themabijeenkomst, *klas, *uur, *training, *dag, *week, *kring, *ronde, scriptieverdediging, verdediging, afstuderen, diploma-uitreiking, teamdag',
  arranging:
    'aanmeld, inschrijf, programma, werving, voorbereid, opleiding, cursus, evaluatie, planning, vragenlijst, selectie, *programma, *opleiding, *cursus, contract',
  interview: 'sollicitatie, sollicitatiegesprek, *interview, selectiegesprek, intakegesprek, intake',
  manager:
    'ontwikkelgesprek, functioneringsgesprek, beoordeling, beoordelingsgesprek, leidinggevende, baas., jaargesprek, voortgangsgesprek, verzuimgesprek, rapportgesprek, examengesprek, assessmentgesprek, assessment, stagebezoek, werkbespreking, oudergesprek',
  therapy: 'therapie, *therapie, psycholoog, dokter, huisarts, tandarts, fysio, controle., diëtist',
  lesson:
    'pianoles, gitaarles, bijles, rijles, college., hoorcollege, werkcollege, assessment, tentamen, muziekles, taalles, zwemles, gymles, vioolles, dansles, tekenles, kookles, surfles, autorijles, lesuur, les.',
  sport: 'voetbal, zwemmen, hockeytraining, wedstrijd, sportschool, hardlopen',
  sales: 'klant, *klant, offerte, verkoop, adviesgesprek, hypotheek',
  team: 'vergadering, *vergadering, teamoverleg, *overleg, project',
  social: 'lunch, borrel, *borrel, verjaardag, eten met, etentje, feest',
  with: 'met., tussen',
  and: 'en.',
  about: 'betreft, inzake',
  filler:
    'de., het., een., mijn, onze, eerste, tweede, wekelijks, maandelijks, maandag, dinsdag, woensdag, donderdag, vrijdag, uur., minuten, van., voor., over., op., te., o.v., o., v., jaar, nieuw, nr., mijn., z., n.',
};

export const sv: WordList = {
  mentoring: 'mentor, mentorsamtal, mentorskap, mentormöte, adept, adepten, fadderssamtal, mentorträff',
  coaching: 'coachning, coachsamtal, coachingsamtal, coaching, coach., *coachning',
  career: 'karriär, karriärsamtal, karriere, karrieresamtale',
  two: 'enskilt samtal, en till en, en mot en, mellan fyra ögon, enskild.',
  talk: 'samtal, *samtal, möte., möte med, träff., träff med, avstämning, uppföljning, pratstund, telefonmöte, digitalt möte',
  advising: 'handledning, handledarmöte, handledare, studievägledning, rådgivning',
  coffee: 'kaffe, fika.',
  group:
    'grupp, *grupp, informationsmöte, mentorsträff, mentorträffar, mentorer., adepter., gruppcoachning, kursstart, frukostmöte, föreläsning, konferens, uppstart, oppmøte, mentoroppmøte, workshop, seminarium, nätverk, årsmöte, föräldramöte, information., mentorstid, klassråd, studiebesök, invigning, drop in, temakväll, seminar, disputation, *klass, *kväll, *dag, *kurs, *läger, *stund, *frukost, *ordning, tentamen, redovisning, *redovisning, föräldra, *utdelning, mentorsklass',
  arranging:
    'ansökan, anmälan, utbildning, mentorutbildning, mentorprogram, program, rekrytering, planering, förberedelse, utvärdering, urval, *utbildning, *program, *kurs, enkät, sista dag, avtal, inskrivning, *ordning, *schema, *utbildningen',
  interview: 'intervju, *intervju, anställningsintervju, haastattelu, jobbintervju',
  manager:
    'medarbetarsamtal, medarbeidersamtale, lönesamtal, utvecklingssamtal, chef., chefen, närmaste chef, uppföljningssamtal chef, lønnssamtale, kehityskeskustelu, mus., *lønssamtale',
  therapy: 'terapi, *terapi, psykolog, läkar, läkare, tandläkar, sjukgymnast, vårdcentral, massage',
  lesson: 'lektion, *lektion, undervisning, kurs., läxhjälp, körlektion, tenta, tentamen, labb, lab., *kurs',
  sport: 'fotboll, träning, *träning, simskola, innebandy, hockey',
  sales: 'kund, *kund, säljmöte, försäljning, offert, bank.',
  team: 'styrelse, kickoff, projekt, *projekt, personalmöte, arbetsplatsträff, *möte',
  social: 'middag, lunch., lunch med, födelsedag, kalas, fest., *fest, *skiva, after work, hemma hos',
  with: 'med., m., mellan, hos.',
  and: 'och., og.',
  about: 'angående, ang., om.',
  filler:
    'en., ett., den., det., min., mitt., vår., första, andra, veckovis, månadsvis, måndag, tisdag, onsdag, torsdag, fredag, kl., timme, minuter, för., på., till., från., på distans, digitalt, inställt, nr.',
  errand: 'tvättid',
};
