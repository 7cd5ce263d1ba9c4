import type { WordList } from './word-list';

export const es: WordList = {
  mentoring:
    'mentor, mentora, mentoría, mentoreo, mentorizad, tutoría profesional, mentorado, aconsejado, madrina profesional',
  coaching: 'coaching, coach., sesión de coach, coachee',
  career:
    'carrera profesional, desarrollo profesional, orientación profesional, orientación laboral, plan de carrera, consejería de carrera',
  two: 'uno a uno, mano a mano, individual, cara a cara, uno por uno, 1 a 1, 1 y 1, tú a tú',
  talk: 'sesión, reunión., reunión con, llamada, encuentro., encuentro con, charla con, conversación, videollamada, plática, cita., cita con, hablar, junta con, puesta al día, contacto',
  advising:
    'asesoría, asesor, asesoramiento, tutor de tesis, director de tesis, tesis, dirección de tesis, consejo',
  coffee: 'café',
  group:
    'grupo, grupal, taller, lanzamiento, conferencia, mentores., mentoras., mentoría grupal, mentorías grupales, reunión de mentores, encuentro de mentores, círculo, charla., charla informativa, sesión informativa, inauguración, clausura, asamblea, jornada, mesa redonda, seminario, feria, congreso, red de, comunidad, panel, evento, equipo, tutores., aconsejados',
  arranging:
    'formación, programa, solicitud, postulación, convocatoria, inscripción, capacitación, capacitaciones, selección, registro, emparejamiento, cierre de, encuesta, presentación, planificación, preparar, preparación, entrenamiento, firma, certificación',
  interview: 'entrevista, proceso de selección, reclutad, reclutamiento, simulacro',
  manager:
    'evaluación, jefe, jefa., gerente, desempeño, revisión anual, revisión salarial, director., directora., supervisor, rrhh, recursos humanos, coordinador',
  therapy:
    'terapia, psicól, psicolog, médic, dentista, fisio, consulta., consultorio, doctor, doctora, odontólog, pediatra, análisis, oculista, nutri, cita médica',
  lesson:
    'clase., clase de, clase particular, clases, lección, tutoría., tutorías, tutoría de, examen, refuerzo, profesor, profe., maestra, escuela, colegio, inglés, curso, ensayo, tarea, matemát, práctica',
  sport:
    'fútbol, entrenador, gimnasio, natación, partido, torneo, entreno, yoga, pádel, carrera popular, correr',
  sales:
    'cliente, ventas, propuesta comercial, cotización, comercial, proveedor, asesoría legal, abogad, notar, banco, demo., consultoría, inversion, contador, presupuesto, growth os, hipoteca, demostración',
  team: 'equipo, proyecto, reunión semanal, seguimiento de proyecto, junta., comité, staff, planeación, directiva, consejo directivo, departamento, alineación, reunión general, claustro',
  social:
    'almuerzo, cena, comida con, comida., cumpleaños, fiesta, amigos, amigas, boda, cerveza, vacaciones, cine, mamá, papá, abuel, desayuno, asado, paella, viaje',
  with: 'con., entre., c/',
  and: 'y., e.',
  about: 'sobre., acerca de, tema:., respecto',
  filler:
    'el., la., los., las., un., una., mi., mis., de., del., para., por., primera, primer, segunda, semanal, quincenal, mensual, lunes, martes, miércoles, jueves, viernes, hora, horas, virtual, en línea, cancelado, reprogramad, seguimiento, inicial, nuevo, nueva, social, estratégico, a., sr., sra., dra., profesional, tema',
};

export const pt: WordList = {
  mentoring: 'mentor, mentoria, mentorado, mentorada, mentorando, apadrinhamento, mentoring',
  coaching: 'coaching, coach., sessão de coach, coachee',
  career:
    'carreira, orientação profissional, desenvolvimento profissional, plano de carreira, transição de carreira',
  two: 'um a um, individual, 1 a 1, cara a cara, olho no olho, um para um',
  talk: 'sessão, reunião., reunião com, encontro., encontro com, conversa, chamada, ligação, bate papo com, call com, papo com, videochamada, falar',
  advising: 'orientação, orientador, aconselhamento, assessoria, tcc., dissertação, conselho',
  coffee: 'café, cafezinho',
  group:
    'grupo, em grupo, coletiva, coletivo, oficina, turma, palestra, mentores., mentoras., mentorados., encontro de mentores, reunião de mentores, mentoria coletiva, mentoria em grupo, roda de, círculo, comunidade, aula aberta, bate papo, lançamento, seminário, congresso, painel, evento, rodada, formatura, jornada, plantão, imersão, ao vivo, live., integração, tira dúvidas, auditório',
  arranging:
    'inscrição, inscrições, programa de, programa., programa, treinamento, competencias, competências, formação, capacitação, seleção, edital, processo seletivo, pesquisa, preparação, planejamento, cadastro, certificado, divulgação, apresentação, contrato',
  interview: 'entrevista, recrut, seleção de, simulação, candidat',
  manager:
    'avaliação, chefe, gestor, gerente, diretor, diretora, desempenho, supervisão, coordenador, rh., líder, revisão',
  therapy:
    'terapia, psicó, psico, consultório, consulta, dentista, médic, fisio, dra., doutor, doutora, exame, pediatra, trg., nutri, odonto, clínica, psicoterapia, sessão trg, paciente',
  lesson:
    'aula, aulas, prova., professor, escola, faculdade, monitoria, reforço, curso, instrumental, inglês, violão, piano, ensaio, estudo, disciplina, matemática, lição',
  sport:
    'futebol, treino, academia, natação, jogo., campeonato, corrida, yoga, pilates, personal., pelada, torneio',
  sales:
    'cliente, vendas, diagnóstico, comercial, proposta, orçamento, fornecedor, consultoria, advogad, contador, demo., negócios, investid, banco, demonstração, imobiliária',
  team: 'equipe, time., projeto, reunião semanal, alinhamento, diretoria, tarefa, comitê, departamento, planejamento semanal, auxiliar, financeir, controladoria, colegiado, departamental, reunião geral',
  social:
    'almoço, jantar, aniversário, festa, amigos, churrasco, casamento, cerveja, férias, cinema, pai., vó., viagem, happy hour',
  with: 'com., entre., c/',
  and: 'e.',
  about: 'sobre., assunto, referente',
  filler:
    'o., os., as., um., uma., meu., minha., de., do., da., dos., das., para., por., primeira, primeiro, segunda., semanal, quinzenal, mensal, segunda feira, terça, quarta, quinta, sexta, hora, horas, online, cancelado, cancelada, remarcad, acompanhamento, inicial, novo, nova, estratégico, estratégica, em., no., na., sr., sra., profissional, tema, sessão 1',
};

export const fr: WordList = {
  mentoring:
    'mentor, mentorat, mentoré, mentore., mentorée, parrainage, parrain., marraine, filleul, tutorat professionnel, binôme mentor',
  coaching: 'coaching, coach., séance de coach, coachée, coaché.',
  career:
    'carrière, coaching carrière, bilan de compétences, orientation professionnelle, évolution professionnelle, projet professionnel',
  two: 'tête à tête, point individuel, individuel, en individuel, un à un, 1 à 1, face à face, seul à seul',
  talk: 'séance, session, entretien avec, entretien., rendez vous, rdv, rencontre., rencontre avec, appel, échange, point., point avec, discussion, visio, conversation, réunion avec, suivi avec, communiquer avec',
  advising:
    'conseil., conseils, accompagnement, directeur de thèse, directrice de thèse, thèse, suivi de thèse, encadrement',
  coffee: 'café',
  group:
    "groupe, collectif, collective, atelier, lancement, conférence, réunion des mentors, réunion, mentors., mentorés., mentorat de groupe, permanence, soirée, webinaire, table ronde, cercle, communauté, journée, forum., salon., séminaire, promo., promotion, plénière, assemblée, réunion d’information, réunion d'information, information collective, réseau, afterwork, inauguration, tous., restitution, clôture",
  arranging:
    'candidature, formation, programme, inscription, recrutement, sélection, bilan du programme, questionnaire, préparation, préparer, appel à., charte, signature, kit., jumelage, planification, attestation',
  interview:
    "entretien d'embauche, entretien d’embauche, entretien de recrutement, entretien rh, simulation d'entretien, entretien de motivation, embauche, recruteur",
  manager:
    "entretien annuel, évaluation, responsable hiérarchique, hiérarchique, manager, n+1, directeur, directrice, chef., patron, entretien professionnel, entretien d'évaluation, augmentation, point manager, responsable, rh.",
  therapy:
    'thérap, psychologue, psy., psychothérapie, médecin, dentiste, kiné, docteur, consultation, ostéo, orthophon, bilan de santé, ophtalmo, pédiatre, séance de kiné, infirmi, ordonnance, sophro',
  lesson:
    'cours., cours de, leçon, soutien scolaire, tutorat, td., tp., examen, professeur, prof., école, collège, lycée, conduite, piano, rattrapage, devoirs, répétition, partiel, soutenance, khôlle, parents professeurs',
  sport:
    'football, entraîn, match., piscine, gymnase, natation, course., course à, judo, sport, salle de sport, foot., tournoi',
  sales:
    'client, commercial, devis, prospect, vente, fournisseur, avocat, notaire, banque, assurance, démo, rendez vous client, comptable, investisseur, partenariat, immobil',
  team: "projet, réunion d'équipe, comité, point d'équipe, point projet, point prod, réunion de service, copil, codir, service., hebdo équipe, rétro, sprint, point hebdo équipe, conseil d'administration, retour sur",
  social:
    'déjeuner, dîner, anniversaire, fête, apéro, amis., amies., mariage, cinéma, vacances, maman, papa., mamie, papi., brunch, resto., restaurant, verre avec, week end',
  with: 'avec., entre., chez.',
  and: 'et.',
  about: 'sujet., au sujet de, concernant',
  filler:
    'le., la., les., l., d., un., une., mon., ma., mes., de., du., des., pour., par., premier, première, deuxième, hebdo, hebdomadaire, mensuel, mensuelle, lundi, mardi, mercredi, jeudi, vendredi, heure, minutes, à., au., aux., en ligne, annulé, reporté, déplacé, suivi, initial, nouveau, nouvelle, m., mme., professionnel, thème, n.',
};

export const it: WordList = {
  mentoring: 'mentor, mentorato, mentee, mentorship',
  coaching: 'coaching, coach., sessione di coach, coachee',
  career: 'carriera, orientamento professionale, sviluppo professionale, consulenza di carriera',
  two: "uno a uno, a quattr’occhi, a quattr'occhi, quattr, individuale, faccia a faccia, a tu per tu",
  talk: 'sessione, incontro., incontro con, chiamata, colloquio con, colloquio., chiacchierata, appuntamento, conversazione, riunione con, videochiamata, confronto, telefonata, sentire, call con',
  advising: 'relatore, relatrice, tesi., ricevimento, consigli, tutoraggio, supervisione',
  coffee: 'caffè',
  group:
    'gruppo, di gruppo, seminario, lancio, convegno, sportello, mentori., mentor di, riunione dei mentor, incontro dei mentor, riunione., laboratorio, conferenza, evento, comunità, webinar, tavola rotonda, assemblea, serata, presentazione, giornata, rete., inaugurazione, plenaria, tutti., open day',
  arranging:
    'programma, candidatur, formazione, iscrizion, selezion, bando, preparazione, questionario, abbinamento, pianificazione, contratto, scadenza iscrizioni',
  interview: 'colloquio di lavoro, colloquio di selezione, colloquio conoscitivo, intervista, simulazione',
  manager:
    'valutazione, capo., responsabile, direttore, direttrice, colloquio annuale, obiettivi annuali, superiore, colloquio di valutazione, risorse umane, aumento',
  therapy:
    'terapia, *terapia, medico, psicolog, psicoterap, dentista, fisio, visita, dottor, analisi del sangue, oculista, logoped, nutrizionist, osteopata',
  lesson:
    'lezione, lezioni, ripetizion, esame, professore, professoressa, scuola, corso., corso di, pianoforte, chitarra, compiti, lezione di, prova., università, guida., verifica',
  sport: 'calcio, allenamento, allenator, palestra, nuoto, partita, torneo, calcetto, corsa.',
  sales:
    'cliente, vendit, preventivo, commerciale, fornitor, avvocato, commercialista, banca, consulenza, notaio, demo., trattativa, offerta',
  team: 'squadra, progetto, riunione di team, riunione settimanale, allineamento, consiglio, comitato, reparto, direzione, staff, collegio docenti, avanzamento',
  social:
    'pranzo, cena, compleanno, festa, amici, aperitivo, matrimonio, vacanz, mamma, papà., nonna, nonno, birra, cinema',
  with: 'con., tra., fra.',
  and: 'e., ed.',
  about: 'riguardo',
  filler:
    'il., lo., la., gli., i., un., uno., una., di., del., della., dei., per., da., primo, prima., secondo, settimanale, mensile, lunedì, martedì, mercoledì, giovedì, venerdì, ore., minuti, in linea, annullat, spostat, rinviat, nuovo, nuova, sig., sig.ra, dott., professionale, tema, percorso, a., al., il mio, la mia, con il mio, con la mia, del mio, dal mio',
};
