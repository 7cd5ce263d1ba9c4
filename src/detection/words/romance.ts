import type { WordList } from './word-list';

export const fr: WordList = {
  mentoring: ['mentor', 'mentorat', 'mentoré', 'parrainage', 'tutorat professionnel'],
  coaching: ['coaching'],
  session: ['séance', 'entretien avec', 'rendez-vous', 'rencontre', 'appel'],
  two: ['tête-à-tête', 'point individuel'],
  career: ['carrière'],
  group: ['groupe', 'atelier', 'lancement', 'conférence', 'réunion des mentors', 'permanence'],
  administration: ['candidature', 'formation', 'programme'],
  interview: ["entretien d'embauche", 'entretien de recrutement'],
  manager: ['entretien annuel', 'évaluation', 'responsable hiérarchique'],
  therapy: ['thérap', 'psychologue', 'médecin'],
  lesson: ['cours de', 'leçon', 'soutien scolaire'],
  sales: ['client', 'commercial', 'devis'],
  social: ['déjeuner', 'dîner', 'anniversaire'],
};

export const es: WordList = {
  mentoring: ['mentor', 'mentoría', 'mentoria', 'tutoría profesional'],
  coaching: ['coaching'],
  session: ['sesión', 'reunión', 'llamada', 'encuentro', 'charla'],
  two: ['uno a uno', 'mano a mano'],
  career: ['carrera profesional', 'desarrollo profesional'],
  group: ['grupo', 'grupal', 'taller', 'lanzamiento', 'conferencia', 'reunión de mentores'],
  administration: ['formación', 'programa', 'solicitud'],
  interview: ['entrevista'],
  manager: ['evaluación', 'jefe', 'jefa'],
  therapy: ['terapia', 'psicól', 'médic'],
  lesson: ['clase de', 'clase particular', 'lección'],
  sales: ['cliente', 'ventas', 'propuesta comercial'],
  social: ['almuerzo', 'cena', 'cumpleaños'],
};

export const pt: WordList = {
  mentoring: ['mentor', 'mentoria', 'mentorado', 'mentorada', 'apadrinhamento'],
  coaching: ['coaching'],
  session: ['sessão', 'reunião', 'encontro', 'conversa'],
  two: ['um a um', 'individual'],
  career: ['carreira'],
  group: ['grupo', 'oficina', 'turma', 'palestra', 'encontro de mentores'],
  administration: ['inscrição', 'programa de', 'treinamento', 'competencias', 'competências'],
  interview: ['entrevista'],
  manager: ['avaliação', 'chefe', 'gestor'],
  therapy: ['terapia', 'psicó', 'psico', 'consultório', 'consulta'],
  lesson: ['aula'],
  sales: ['cliente', 'vendas', 'diagnóstico'],
  social: ['almoço', 'jantar', 'aniversário'],
};

export const it: WordList = {
  mentoring: ['mentor', 'mentorato', 'mentee'],
  coaching: ['coaching'],
  session: ['sessione', 'incontro', 'riunione', 'chiamata', 'colloquio con'],
  two: ['uno a uno', 'a quattr’occhi', "a quattr'occhi"],
  career: ['carriera'],
  group: ['gruppo', 'seminario', 'lancio', 'convegno', 'sportello'],
  interview: ['colloquio di lavoro'],
  manager: ['valutazione'],
  therapy: ['terapia', 'medico', 'psicolog'],
  lesson: ['lezione', 'ripetizion'],
  sales: ['cliente', 'vendit', 'preventivo'],
  social: ['pranzo', 'cena', 'compleanno'],
};
