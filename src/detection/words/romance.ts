import type { WordList } from './word-list';

export const es: WordList = {
  mentoring:
    'mentor, mentora, mentoría, mentoreo, mentorizad, tutoría profesional, mentorado, aconsejado, madrina profesional',
  coaching: 'coaching, coach., sesión de coach, coachee',
  career:
    'carrera profesional, desarrollo profesional, orientación profesional, orientación laboral, plan de carrera',
  two: 'uno a uno, mano a mano, individual, cara a cara, uno por uno, 1a1',
  talk: 'sesión, reunión., reunión con, llamada, encuentro., encuentro con, charla con, conversación, videollamada, plática, cita.',
  advising:
    'asesoría, asesor, asesoramiento, tutor de tesis, director de tesis, tutoría tfm, tutoría tfg, tutoría de tesis, tfm., tfg.',
  coffee: 'café',
  group:
    'grupo, grupal, taller, lanzamiento, conferencia, mentores., mentoras., mentoría grupal, mentorías grupales, reunión de mentores, encuentro de mentores, círculo, charla., charla informativa, sesión informativa, inauguración, clausura, asamblea, jornada, mesa redonda, seminario, feria, congreso, red de, comunidad, panel, evento, equipo, tutores., aconsejados, defensa de tesis, defensa, coloquio, evento., fiesta de, orientación grupal, día de, reunión de padres, padres',
  arranging:
    'formación, programa, solicitud, postulación, convocatoria, inscripción, capacitación, capacitaciones, selección, registro, emparejamiento, cierre de, encuesta, presentación, planificación, preparar, preparación, entrenamiento, firma, certificación',
  interview: 'entrevista, proceso de selección, reclutad, reclutamiento, simulacro, candidat',
  manager:
    'evaluación, jefe, jefa., gerente, desempeño, revisión anual, revisión salarial, director., directora.',
  therapy:
    'terapia, psicól, psicolog, médic, dentista, fisio, consulta., consultorio, doctor, consulta médica, revisión médica',
  lesson:
    'clase., clase de, clase particular, clases, lección, tutoría., tutorías, tutoría de, examen, refuerzo, máster.',
  sport: 'fútbol, entrenador, gimnasio, natación, partido, torneo, sesión de fotos, baile',
  sales:
    'cliente, ventas, propuesta comercial, cotización, comercial, proveedor, fiscal, asesoría fiscal, asesor fiscal, legal, abogad, banco, notar',
  team: 'equipo, proyecto, reunión semanal, seguimiento de proyecto, junta.',
  social: 'almuerzo, cena, comida con, comida., cumpleaños, fiesta, amigos',
  with: 'con., entre., c/',
  and: 'y., e.',
  about: 'sobre., acerca de, tema:.',
  filler:
    'el., la., los., las., un., una., mi., mis., de., del., para., por., primera, primer, segunda, semanal, quincenal, mensual, lunes, martes, miércoles, jueves, viernes, hora, horas, virtual, n., nº, 1a.',
};

export const pt: WordList = {
  mentoring: 'mentor, mentoria, mentorado, mentorada, mentorando, apadrinhamento, mentoring',
  coaching: 'coaching, coach., sessão de coach, coachee',
  career:
    'carreira, orientação profissional, desenvolvimento profissional, plano de carreira, transição de carreira',
  two: 'um a um, individual, 1 a 1, cara a cara, olho no olho',
  talk: 'sessão, reunião., reunião com, encontro., encontro com, conversa, chamada, ligação, bate papo com, call com, papo com',
  advising: 'orientação, orientador, aconselhamento, assessoria, tcc.',
  coffee: 'café, cafezinho',
  group:
    'grupo, em grupo, coletiva, coletivo, oficina, turma, palestra, mentores., mentoras., mentorados., encontro de mentores, reunião de mentores, mentoria coletiva, mentoria em grupo, roda de, círculo, comunidade, aula aberta, bate papo, lançamento, live., imersão, ao vivo, seminário, congresso, painel, evento, rodada, formatura, jornada, plantão, integração, tira dúvidas, auditório, defesa de, defesa, banca, colação, evento., pais e mestres, reunião de pais, grupo de',
  arranging:
    'inscrição, inscrições, programa de, programa., programa, treinamento, competencias, formação, capacitação, seleção, edital, processo seletivo, pesquisa, preparação, planejamento, cadastro, certificado, divulgação, apresentação, contrato',
  interview: 'entrevista, recrut, seleção de, simulação, candidat',
  manager: 'avaliação, chefe, gestor, gerente, diretor, diretora, desempenho, supervisão, coordenador',
  therapy:
    'terapia, psicó, consultório, consulta, dentista, médic, fisio, dra., trg, psicoterapia, exame, admissional',
  lesson: 'aula, aulas, prova., professor, escola, faculdade, monitoria, reforço, curso, instrumental',
  sport: 'futebol, treino, academia, natação, jogo., campeonato',
  sales:
    'cliente, vendas, diagnóstico, comercial, proposta, orçamento, fornecedor, advogad, contador, banco.',
  team: 'equipe, time., projeto, reunião semanal, alinhamento, tarefa',
  social: 'almoço, jantar, aniversário, festa, amigos, churrasco, casamento',
  with: 'com., entre., c/',
  and: 'e.',
  about: 'sobre., assunto, referente',
  filler:
    'o., os., as., um., uma., meu., minha., de., do., da., dos., das., para., por., primeira, primeiro, segunda., semanal, quinzenal, mensal, segunda feira, terça, quarta, quinta, sexta, hora',
};

export const fr: WordList = {
  mentoring:
    'mentor, mentorat, mentoré, mentore., mentorée, parrainage, parrain., marraine, filleul, tutorat professionnel, binôme mentor',
  coaching: 'coaching, coach., séance de coach, coachée, coaché.',
  career:
    'carrière, coaching carrière, bilan de compétences, orientation professionnelle, évolution professionnelle',
  two: 'tête à tête, point individuel, individuel, en individuel, un à un',
  talk: 'séance, session, entretien avec, entretien., rendez vous, rdv, rencontre., rencontre avec, appel, échange, point., visio, appel visio, visioconf, suivi.',
  advising: 'conseil., conseils, accompagnement, directeur de thèse, directrice de thèse',
  coffee: 'café',
  group:
    'groupe, collectif, collective, atelier, lancement, conférence, réunion des mentors, réunion, mentors., mentorés., mentorat de groupe, permanence, soirée, webinaire, table ronde, cercle, communauté, journée, forum., salon., séminaire, promo., promotion, plénière, assemblée, réunion d’information, information collective, réseau, afterwork, inauguration, tous., restitution, clôture, soutenance, colloque, journée portes, parents, café des, tous les',
  arranging:
    'candidature, formation, programme, inscription, recrutement, sélection, bilan du programme, questionnaire, préparation, préparer, appel à., charte, signature, kit., jumelage, planification, attestation',
  interview: "entretien d'embauche, entretien de recrutement, entretien rh, simulation d'entretien",
  manager:
    'entretien annuel, évaluation, responsable hiérarchique, hiérarchique, manager, n+1, directeur, directrice, chef., entretien professionnel, entretien individuel, entretien rh',
  therapy: 'thérap, psychologue, psy., psychothérapie, médecin, dentiste, kiné, docteur, consultation',
  lesson: 'cours., cours de, leçon, soutien scolaire, tutorat, td., tp., examen, professeur, prof.',
  sport: 'football, entraîn, match., piscine, gymnase, natation, judo, coach de, entraîneur',
  sales:
    'client, commercial, devis, prospect, vente, fournisseur, banque, avocat, notaire, comptable, fiscal',
  team: "projet, réunion d'équipe, comité, point d'équipe, point projet",
  social: 'déjeuner, dîner, anniversaire, fête, apéro, amis., amies.',
  with: 'avec., entre., chez.',
  and: 'et.',
  about: 'sujet., au sujet de, concernant',
  filler:
    'le., la., les., l., d., un., une., mon., ma., mes., de., du., des., pour., par., premier, première, deuxième, hebdo, hebdomadaire, mensuel, mensuelle, lundi, mardi, mercredi, jeudi, n., n°, suite',
};

export const it: WordList = {
  mentoring: 'mentor, mentorato, mentee, mentorship',
  coaching: 'coaching, coach., sessione di coach, coachee',
  career: 'carriera, orientamento professionale, sviluppo professionale, consulenza di carriera',
  two: 'uno a uno, a quattr’occhi, quattr, individuale',
  talk: 'sessione, incontro., incontro con, chiamata, colloquio con, colloquio., chiacchierata, appuntamento, conversazione, riunione con, videochiamata',
  advising: 'relatore, relatrice, tesi., ricevimento, consigli, tesi di, correlatore',
  coffee: 'caffè',
  group:
    'gruppo, di gruppo, seminario, lancio, convegno, sportello, mentori., mentor di, riunione dei mentor, incontro dei mentor, riunione., laboratorio, conferenza, evento, comunità, webinar, tavola rotonda, assemblea, serata, presentazione, giornata, rete., inaugurazione, plenaria, tutti., open day, discussione tesi, discussione di laurea, colloquium, evento., genitori, condominio',
  arranging:
    'programma, candidatur, formazione, iscrizion, selezion, bando, preparazione, questionario, abbinamento, pianificazione, contratto, scadenza iscrizioni',
  interview: 'colloquio di lavoro, colloquio di selezione, colloquio conoscitivo, intervista, simulazione',
  manager:
    'valutazione, capo., responsabile, direttore, direttrice, colloquio annuale, obiettivi annuali, superiore, colloquio di valutazione',
  therapy: 'terapia, *terapia, medico, psicolog, psicoterap, dentista, fisio, visita, dottor',
  lesson:
    'lezione, lezioni, ripetizion, esame, professore, professoressa, scuola, corso., corso di, pianoforte',
  sport: 'calcio, allenamento, allenator, palestra, nuoto, partita',
  sales:
    'cliente, vendit, preventivo, commerciale, fornitor, avvocato, banca, notaio, commercialista, fiscale',
  team: 'squadra, progetto, riunione di team, riunione settimanale, allineamento',
  social: 'pranzo, cena, compleanno, festa, amici, aperitivo, matrimonio',
  with: 'con., tra., fra.',
  and: 'e., ed.',
  about: 'riguardo',
  filler:
    'il., lo., la., gli., un., uno., una., di., del., della., dei., per., da., primo, prima., secondo, settimanale, mensile, lunedì, martedì, mercoledì, giovedì, venerdì, ore., minuti, mio., mia., miei, nostro, nostra, n.',
};
