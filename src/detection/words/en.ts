import type { WordList } from './word-list';

export const en: WordList = {
  mentoring:
    'mentor, mentee, mentorship, menteeship, sponsee, protégé, tracking together, peer support partner',
  coaching:
    'coaching, coachee, coach., coach session, coach call, coach meeting, executive coach, life coach, leadership coach, career coach, my coach, exec coach',
  career:
    'career coaching, career call, career chat, career conversation, career check in, career session, career talk with, career mentor, career guidance, career counsel, career advice, career development, career growth, professional development session',
  two: '1:1, 1 1., 1on1, 1 on 1, one on one, one to one, 1to1, 1 to 1, 1x1, 121., one one., 1 2 1., o3., one2one, 1v1',
  talk: 'session, call., calls., meeting, meet., chat, check in, checkin, conversation, talk to, talk with, catch up, catchup, sync., connect., connection, zoom, skype, facetime, teams call, phone call, video call, hangout, touch base, touchbase, follow up, appointment, appt, booking, time with, time., speak with, speak to, intro., introduction, huddle, mtg, touchpoint, touch point',
  advising:
    'advising, adviser, advisor, advice, thesis meeting, thesis, supervision, supervisor meeting, guidance, sponsor., portfolio review, resume review, cv review',
  coffee: 'coffee., coffees., coffee chat, tea with, cuppa',
  mock: 'mock interview, practice interview, interview practice, mock.',
  group:
    'group, circle, cohort, meetup, meet up, meet & greet, meet and greet, kickoff, kick off, webinar, workshop, orientation, office hours, office hour, info session, information session, information evening, panel, conference, all hands, town hall, townhall, speed mentoring, mentors., mentees., coaches., lecture, community, mixer, reception, summit, bootcamp, boot camp, hackathon, q&a, q & a, ama., faq, students., 2:1, 3:1, 4:1, open to, anyone welcome, everyone, class of, club., society, forum, roundtable, round table, fair., open house, graduation, ceremony, celebration, gala, expo, tour., network, seminar, symposium, masterclass, keynote, pitch night, demo day, social hour, happy hour, retreat, camp., council, chapter, assembly, teams., squad., gang., moms., women in, buddies, career day, career fair, live event, sunday school, committee, steering, day., night., hall of fame, picnic',
  arranging:
    'application, training, program, programme, onboarding, matching, match., recruitment, sign up, signup, sign ups, registration, survey, review mentor, review mentorship, mentor review, budget, certification, certificate, handbook, contract, agreement, guidelines, framework, selection, nomination, newsletter, awards, award., reporting, evaluation form, feedback form, policy, proposal, launch, platform, software, website, hours due, background check, find a, look for, book., schedule., prep., prepare, preparation, debrief, wrap up, coordinators, coordinator, induction, train the, scheme, appreciation, week., recruit mentors, become a',
  interview:
    'interview, screening, screen., phone screen, recruiter, recruiting, recruit, audition, hiring, candidate, job offer, onsite loop, final round, round 1, round 2, scholarship interview, headhunter',
  manager:
    'manager, boss., boss’, performance review, performance, evaluation, appraisal, year review, yearly review, end of year review, annual review, mid year review, evals, eval., firing, skip level, goals checkin, goals check in, direct report, probation review, salary, promotion, line manager, supervisor, cto., ceo., cfo., coo., cpo., vp., director., head of, team lead, tech lead, engineering lead, lead., exec, chief, hr., people partner, report., pip., compensation, hrbp, skip.',
  therapy:
    'therap, psychiatr, psycholog, psychotherap, counsel, counselling, counseling, doctor., dr appt, dentist, dental, clinic, physio, physical therapy, medical, checkup, check up, hospital, nurse, marriage, couples, rehab, intake., mental health, chiropract, massage, treatment, surgery, session notes, speech therapy, healing, reiki, hypno, wellness',
  lesson:
    'lesson, tutor, tutoring, class., classes, practice., ta session, ta sessions, homework, exam., exams, rehearsal, recitation, lab., course, quiz, test., tutorial, teacher, school, math., maths, piano, violin, guitar, driving, study, english., spanish., french., german., algebra, calculus, chemistry, physics, biology, sat prep, training session, teaching, academy, faculty, degree, curriculum, discussion section, intro to, introduction to',
  sport:
    'personal training, personal trainer, trainer, gym, football, soccer, basketball, tennis, swim, running, run., fitness, yoga, pilates, league, little league, team practice, baseball, hockey, cricket, golf, rugby, volleyball, gymnast, workout, strength, cross country, track practice, track coaching, cycling, bike, race., match day, tournament, game., lacrosse, boxing, climbing, skating, ski., martial, karate, dance, marathon, triathlon, head coach, assistant coach, coach pitch, softball, cheer, crossfit, rowing, wrestling',
  sales:
    'sales, discovery, pitch, demo., consult, client, customer, quote., prospect, intro call, vendor, account review, renewal, partner call, partnership, invest, realtor, mortgage, lawyer, attorney, legal, tax., insurance, bank., photo, contractor, acquainted, get acquainted, rfp, agency, loan, estimate, sponsorship, negotiation, compliance, accountant, landlord, architect',
  team: 'team, staff., standup, stand up, sprint, retro, status, project, planning, brainstorm, weekly meeting, board meeting, board., refinement, triage, stakeholder, department, sync up, working session, working group, work session, operations, ops., product., engineering, marketing, design., finance, research, review., reviews, leadership meeting, management, coworker, co worker, colleague, peers., all., internal, strategy session, roadmap, backlog, release, deploy, architecture, incident, post mortem, postmortem, 1on1s., 1:1s., one on ones, checkins., offsite, kpi, okr, quarterly, sponsor meeting, chairs',
  social:
    'lunch, dinner, drinks, drink., beer, party, birthday, bday, brunch, breakfast, holiday, anniversary, wedding, date night, friend, movie, concert, game night, bbq, boba, trip, vacation, visit, mom., dad., mum., grandma, grandpa, brother, sister, family, girls., wife, husband, pub., baby, funeral, catching up over, christmas, xmas, festival, dog., wine, playdate, babysit, hangout with friends',
  errand:
    'nail., nails., haircut, hair appt, vet., vet appt, grocer, pick up, pickup, drop off, dropoff, flight, travel, train to, airport, hotel, jury, return., shopping, laundry, pay., payment, rent., car., oil change, delivery, repair, plumber, recycling, trash, donate, sick, pto., ooo., out of office, leave., vacation, moving, passport, visa., dmv., church, mass., parent teacher, parent conference, library, cleaning, eye exam, blood, optometr, spa., salon, barber, tailor, babysitter, bedtime, medication, escape, museum, focus block, focus time, no meetings, busy, lunch break, commute, prayer, meditation, walk., inbox, email',
  task: 'due., deadline, slides, write., draft., submit, finish, fix., read., update., send., call back, remind, prep for, meeting prep, set up, setup, notes, paper, assignment, presentation, review accounts, buy., order., to do, task, track time',
  namesake:
    'mentor graphics, mentor ohio, mentor oh., mentor high, mentor public, mentor avenue, mentor ave, mentor headlands, mentor mall, mentor capital, mentor township, mentor on the lake, siemens mentor, the mentor movie, coach house, coach outlet, coach store, coach tour, coach trip, coach bus, coach station, coach handbag, coach bag, coach purse, coach tickets, coach to, coach from, coach k., coach carter, stage coach, stagecoach, national express coach, mentor texts, mentor text, mentor sentence',
  with: 'with., w., w/, between., featuring, ft.',
  and: 'and., &',
  about: 're:., re., about., regarding, on:., discuss, discussing, to discuss, questions about, for., on.',
  filler:
    'the., a., an., my., our., your., weekly, biweekly, bi weekly, fortnightly, monthly, daily, first., 1st., second., 2nd., third., 3rd., next., last., final., initial, regular, recurring, quick, short, long., virtual, online, remote, in person, min., mins., minute, minutes, hour., hours., am., pm., canceled, cancelled, moved, rescheduled, tentative, updated, confirmed, pending, hold., internal hold, private, free., paid., new., in depth, indepth, deep dive, of., to., at., in., via., over., by., from., monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon., tue., wed., fri., morning, afternoon, evening, tbd, tbc, optional, overdue, feb., apr., jun., jul., aug., sep., oct., nov., dec., january, february, july., september, october, november, december, fwd, fw., no., number, general., dr., mr., mrs., ms., prof., professor, link., google meet, ms teams, line., goals, goal., growth, feedback, progress, plan., personal., professional, strategic, topic, discussion., part., hrs., reminder, tomorrow, today',
  person: 'mx., madam, sir., phd',
};
