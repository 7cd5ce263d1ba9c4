import type { WordList } from './word-list';

export const de: WordList = {
  mentoring:
    'mentor, mentorin, mentée, *mentoring, mentorat, mentoring, patengespräch, patenschaftsgespräch, tandemgespräch',
  coaching: 'coaching, *coaching, coach., coachinggespräch',
  career:
    'karrieregespräch, karriereberatung, karrierecoaching, laufbahnberatung, laufbahngespräch, karriere, berufliche entwicklung',
  two: 'vier augen, unter vier augen, einzelgespräch, zweiergespräch, 4 augen, jour fixe mit, eins zu eins',
  talk: '*gespräch, gespräch, sitzung, treffen., termin., termin mit, austausch, erstgespräch, telefonat, anruf, rücksprache, besprechung, videocall, kennenlernen, unterhaltung, abstimmung mit',
  advising:
    'betreuung, doktorandengespräch, betreuungsgespräch, studienberatung, masterarbeit, bachelorarbeit, ratschlag',
  coffee: 'kaffee, auf einen kaffee',
  group:
    'gruppe, *gruppe, auftakt, schulung, sprechstunde, infoveranstaltung, informationsveranstaltung, infoabend, netzwerktreffen, stammtisch, tagung, mentorinnen und mentoren, mentorinnen., mentoren., mentoren treffen, mentorentreffen, mentor:innen treffen, mentorinnentreffen, mentees., gruppenmentoring, gruppencoaching, teamcoaching, workshop, vortrag, konferenz, feier., abschlussfeier, austauschtreffen, runde., netzwerk, alle., elternabend, versammlung, mitgliederversammlung, *tagung, *veranstaltung, *netzwerk, *workshop',
  arranging:
    'bewerbung, programm, mentoringprogramm, mentorenprogramm, einarbeitung, vorbereitung, auswahl, ausbildung, mentorenausbildung, fortbildung, anmeldung, anmeldeschluss, ausschreibung, matching, auswertung, fragebogen, umfrage, vertrag, weiterbildung, planung, *programm, *schulung, *ausbildung, *fortbildung',
  interview:
    'vorstellungsgespräch, bewerbungsgespräch, kennenlerngespräch kandidat, probearbeiten, jobinterview, auswahlgespräch',
  manager:
    'mitarbeitergespräch, mitarbeiterinnengespräch, vorgesetzt, chef, zielvereinbarung, jahresgespräch, leistungsbeurteilung, gehaltsgespräch, personalgespräch, beurteilungsgespräch, feedbackgespräch, führungskraft, abteilungsleit, teamleit, geschäftsführ',
  therapy:
    'therapie, *therapie, arzt, *arzt, ärzt, praxis., physio, psycholog, heilpraktik, krankengymnastik, untersuchung, vorsorge, massage, seelsorge',
  lesson:
    'unterricht, *unterricht, nachhilfe, klavier, vorlesung, seminar, kurs., *kurs, übung., klausur, prüfung, sprechprüfung, fahrstunde, elterngespräch, schule, hausaufgaben, stunde mit, probe., chorprobe',
  sport:
    'fußball, turnen, schwimm, verein, wettkampf, laufen., joggen, lauftreff, turnier, spieltag, reiten, tanzen',
  sales:
    'vertrieb, *vertrieb, kunde, kundin, kundengespräch, angebot, beratungsgespräch, verkaufsgespräch, akquise, steuerberat, makler, anwalt, bank., versicherung, beratungstermin, notar',
  team: 'teamrunde, dienstbesprechung, projekt, *projekt, abteilung, teamsitzung, vorstand, lenkungskreis, planungsrunde, kollegen, kollegium, jour fixe, regeltermin, wochenbesprechung, teammeeting, betriebsversammlung, mitarbeiterversammlung, gremium',
  social:
    'mittagessen, abendessen, geburtstag, *feier, party., freunde, grillen, urlaub, hochzeit, oma., opa., mama., papa., kino, stammtisch mit, frühstück, bier., essen mit, essen gehen',
  with: 'mit., bei., zwischen',
  and: 'und.',
  about: 'bezüglich, wegen, zum thema',
  filler:
    'der., die., das., dem., den., des., ein., eine., einem., mein, unser, erste, erster, zweite, wöchentlich, monatlich, montag, dienstag, mittwoch, donnerstag, freitag, uhr., minuten, stunde., ca., zum., zur., im., am., vom., von., für., über., verschoben, abgesagt, kurz., regelmäßig, frau., herr., dr., persönlich, berufs, thema, vertraulich',
};

export const nl: WordList = {
  mentoring: 'mentor, mentoraat, mentorgesprek, mentorraat, buddygesprek, maatjesgesprek',
  coaching: 'coaching, *coaching, coachgesprek, coachsessie, coach., loopbaancoach, coachingsgesprek',
  career: 'loopbaan, loopbaangesprek, carrière, loopbaanadvies',
  two: 'een op een, één op één, 1 op 1, bila., bilateraal, tweegesprek',
  talk: 'gesprek, *gesprek, sessie, afspraak, overleg., overleg met, bellen, bespreking, kennismaking, bijpraten, praten, koffiemoment, ontmoeting, belafspraak',
  advising:
    'begeleiding, begeleidingsgesprek, studieadvies, studieloopbaan, slb, scriptiebegeleiding, advies, afstudeergesprek, intervisie met',
  coffee: 'koffie',
  group:
    'groep, *groep, groepscoaching, bijeenkomst, coachoverleg, spreekuur, mentorenoverleg, mentoroverleg, mentorenbijeenkomst, introductie, mentoren., coaches., informatieavond, open dag, mentoruur, mentorles, mentorklas, workshop, training, ouderavond, symposium, kick off, intervisie, lezing, startdag, netwerk, themabijeenkomst, *bijeenkomst, *overleg, *avond',
  arranging:
    'aanmeld, inschrijf, programma, werving, voorbereid, opleiding, cursus, evaluatie, planning, vragenlijst, selectie, contract, *programma, *opleiding, *cursus',
  interview: 'sollicitatie, sollicitatiegesprek, *interview, selectiegesprek',
  manager:
    'ontwikkelgesprek, functioneringsgesprek, beoordeling, beoordelingsgesprek, leidinggevende, baas., jaargesprek, voortgangsgesprek, verzuimgesprek, salarisgesprek, teamleider, directeur',
  therapy:
    'therapie, *therapie, psycholoog, dokter, huisarts, tandarts, fysio, controle., diëtist, behandeling, ggz, logopedie, massage',
  lesson:
    'pianoles, gitaarles, *les, bijles, rijles, college., hoorcollege, werkcollege, assessment, tentamen, toets, docent, examen, examencommissie, module, eindgesprek, oudergesprek, tienminutengesprek, school, studie., huiswerk, zwemles, muziekles',
  sport: 'voetbal, zwemmen, hockeytraining, wedstrijd, sportschool, hardlopen, fitness, toernooi',
  sales:
    'klant, *klant, offerte, verkoop, adviesgesprek, hypotheek, notaris, makler, makelaar, intakegesprek, accountant, verkoopgesprek',
  team: 'vergadering, *vergadering, teamoverleg, *overleg, project, afdeling, werkoverleg, bestuur, stand up, collega, heidag, weekstart, commissie',
  social:
    'lunch, borrel, *borrel, verjaardag, eten met, etentje, feest, vrienden, bioscoop, mama., papa., oma., opa., bruiloft, uitje, vakantie, ontbijt',
  with: 'met., tussen',
  and: 'en.',
  about: 'betreft, inzake',
  filler:
    'de., het., een., mijn, onze, eerste, tweede, wekelijks, maandelijks, maandag, dinsdag, woensdag, donderdag, vrijdag, uur., minuten, van., voor., over., op., te., o.v., o., v., jaar, nieuw, online',
};

export const sv: WordList = {
  mentoring: 'mentor, mentorsamtal, mentorskap, mentormöte, adept, adepten, fadderssamtal, mentorträff',
  coaching: 'coachning, coachsamtal, coachingsamtal, coaching, coach., karriärcoach, *coachning',
  career: 'karriär, karriärsamtal, karriere, karrieresamtale',
  two: 'enskilt samtal, en till en, en mot en, mellan fyra ögon, enskild., tête à tête, en til en, 1 till 1',
  talk: 'samtal, *samtal, möte., möte med, träff., träff med, avstämning, uppföljning, pratstund, telefonmöte, digitalt möte, samtale, møte., møte med, snack., ringa., prata',
  advising:
    'handledning, handledarmöte, handledare, studievägledning, rådgivning, veiledning, exjobb, uppsatshandledning, vejledning',
  coffee: 'kaffe, fika.',
  group:
    'grupp, *grupp, informationsmöte, mentorsträff, mentorträffar, mentorer., adepter., gruppcoachning, kursstart, frukostmöte, föreläsning, konferens, uppstart, kickoff, oppmøte, mentoroppmøte, workshop, seminarium, nätverk, årsmöte, föräldramöte, information., mentorstid, klassråd, studiebesök, invigning, drop in, temakväll, seminar',
  arranging:
    'ansökan, anmälan, utbildning, mentorutbildning, mentorprogram, program, rekrytering, planering, förberedelse, utvärdering, urval, enkät, sista dag, avtal, inskrivning, *utbildning, *program, *kurs',
  interview: 'intervju, *intervju, anställningsintervju, haastattelu, jobbintervju, referenstagning',
  manager:
    'medarbetarsamtal, medarbeidersamtale, lönesamtal, utvecklingssamtal, chef., chefen, närmaste chef, uppföljningssamtal chef, lønnssamtale, avdelningschef, prestationssamtal',
  therapy:
    'terapi, *terapi, psykolog, läkar, läkare, tandläkar, sjukgymnast, vårdcentral, massage, kurator, behandling, fysio, samtalsterapi, bvc, tandhygienist',
  lesson:
    'lektion, *lektion, undervisning, kurs., läxhjälp, körlektion, tenta, tentamen, labb, lab., rättning, rättningsmöte, prov., skola, övning, repetition, elevsamtal, *kurs, körövning, orkester',
  sport: 'fotboll, träning, *träning, simskola, innebandy, hockey, match., gym., löpning, ridning, pt pass',
  sales:
    'kund, *kund, säljmöte, försäljning, offert, bank., mäklare, rådgivningsmöte, advokat, budgetrådgivning',
  team: 'styrelse, projekt, *projekt, personalmöte, arbetsplatsträff, apt., avdelning, planeringsmöte, teammöte, ledningsgrupp, arbetsgrupp, veckomöte, gruppmöte, kollega, *möte',
  social:
    'middag, lunch., lunch med, födelsedag, kalas, fest., *fest, kräftskiva, bio., öl., mamma, pappa, mormor, morfar, släkt, bröllop, semester, god jul, brädspel, *skiva, jul., kompis, julbord',
  with: 'med., m., mellan, hos.',
  and: 'och., og.',
  about: 'angående, ang., om.',
  filler:
    'en., ett., den., det., min., mitt., vår., första, andra, veckovis, månadsvis, måndag, tisdag, onsdag, torsdag, fredag, kl., timme, minuter, för., på., till., från., på distans, digitalt, inställt, flyttad, ny., nytt, kort., återkommande',
};
