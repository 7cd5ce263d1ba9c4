import type { WordList } from './word-list';

export const en: WordList = {
  mentoring: ['mentor', 'mentee', 'menteeship', 'sponsee', 'protégé', 'protege'],
  coaching: ['coaching', 'coachee', 'coach.'],
  session: ['session', 'call', 'meeting', 'chat', 'check-in', 'check in', 'conversation', 'appointment'],
  two: ['1:1', '1-1.', '1on1', '1-on-1', '1 on 1', 'one-on-one', 'one on one', 'one-to-one', 'one to one', 'catch-up', 'catch up', '1x1', 'o3.'],
  career: ['career', 'growth', 'leadership journey', 'development talk', 'portfolio'],
  group: [
    'group', 'circle', 'cohort', 'meetup', 'kickoff', 'kick-off', 'webinar', 'workshop', 'orientation', 'office hours', 'info session', 'information session',
    'panel', 'conference', 'all hands', 'all-hands', 'town hall', 'speed mentoring', 'speed-mentoring', 'lecture', 'community', 'mixer', 'reception', 'summit', 'bootcamp', 'hackathon',
    'q&a', 'mentors.', 'mentees.', 'students.', '2:1', '3:1',
  ],
  administration: ['application', 'training', 'program', 'onboarding', 'matching', 'mentor recruitment', 'sign-up', 'signup', 'deadline', 'survey', 'committee', 'review mentor', 'mentor review', 'prep.', 'budget'],
  interview: ['interview', 'screening', 'phone screen', 'recruiter', 'audition', 'hiring'],
  manager: ['manager', 'boss', 'performance review', 'evaluation', 'appraisal', 'year review', 'yearly review', 'evals', 'firing', 'skip level', 'skip-level', 'goals checkin', 'direct report'],
  therapy: ['therap', 'psychiatr', 'psycholog', 'counsel', 'doctor', 'dentist', 'clinic'],
  lesson: ['lesson', 'tutor', 'class.', 'classes', 'practice.', 'ta sessions', 'homework', 'exam.', 'exams', 'rehearsal'],
  sport: ['personal training', 'gym', 'football', 'soccer', 'basketball', 'tennis', 'swim', 'running', 'fitness', 'yoga', 'league', 'little league', 'team practice', 'baseball', 'hockey'],
  sales: ['sales', 'discovery call', 'pitch', 'demo.', 'consultation', 'client', 'customer', 'quote', 'prospect', 'intro call', 'vendor'],
  team: ['team', 'staff', 'standup', 'stand-up', 'sync.', 'sprint', 'retro', 'status', 'project', 'planning', 'brainstorm', 'touchbase', 'weekly meeting', 'board meeting', 'compliance', 'committee'],
  social: ['lunch', 'dinner', 'drinks', 'beer', 'party', 'birthday', 'brunch', 'holiday', 'anniversary', 'wedding'],
};
