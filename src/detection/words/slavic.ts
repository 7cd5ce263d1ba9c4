import type { WordList } from './word-list';

export const pl: WordList = {
  mentoring: 'mentor, mentork, mentoring, mentee, podopieczn, mentorsk, mentoringow',
  coaching: 'coaching, coachem, coach., sesja coachingowa, coachk',
  career: 'karier, doradztwo zawodowe, rozwój zawodowy, rozwoju zawodowego, doradca zawodowy',
  two: 'jeden na jeden, w cztery oczy, 1 na 1, indywidualn, sam na sam',
  talk: 'spotkanie z, spotkanie, sesja, rozmowa, rozmowa z, konsultacja z, telefon do, rozmowę, wideorozmowa, pogaduch, zdzwonka',
  advising: 'konsultacj, promotor, opiekun, praca magisterska, seminarium magisterskie',
  coffee: 'kawa., kawę., na kawę',
  group:
    'grupa, grupow, warsztat, szkoleni, zebranie, spotkanie mentorów, mentorzy., mentorów, mentorki., webinar, konferencj, otwarcie, inauguracj, prelekcj, spotkanie informacyjne, dzień otwarty, krąg, panel, społecznoś, wydarzenie, sieć, zjazd, gala., 2:1, wykład, obrona, kolokwium doktorsk, wywiadówk, szkoleniow, *dzień',
  arranging:
    'rekrutacja do programu, program, zgłoszeni, nabór, zapisy, rejestracj, szkolenie mentorów, ankiet, przygotowani, ewaluacj, umowa, certyfik, harmonogram',
  interview: 'rekrutac, kwalifikacyjn, rozmowa kwalifikacyjna, rozmowa o pracę, wywiad',
  manager:
    'ocena, ocena roczna, rozmowa oceniająca, przełożon, szef, kierowni, dyrektor, menedżer, rozmowa roczna',
  therapy: 'terapi, psycholog, psychiatr, lekarz, dentyst, stomatolog, fizjo, badani, wizyta lekarska',
  lesson: 'lekcj, korepetycj, egzamin, zajęcia, kurs., szkoła, szkole, angielski, kolokwium, nauka jazdy',
  sport: 'trening, piłka, siłowni, basen, mecz., bieg.',
  sales: 'klient, sprzedaż, sprzedażow, oferta, oferty, prawnik',
  team: 'zespół, zespołu, projekt, statusow, zarząd',
  social: 'obiad, urodziny, kolacj, impreza, imienin, ślub, wesele',
  with: 'z., ze., między, u.',
  and: 'i., oraz',
  about: 'dotyczące, dot., w sprawie',
  filler:
    'o., na., w., do., dla., pierwsz, drugi, kolejn, tygodniow, cotygodniow, miesięczn, poniedział, wtorek, środa, czwartek, piątek, godz, minut, online, zdalnie, odwołan, przełożone, nowy, nowa, p., pan., mój., moj, nr.',
};

export const ru: WordList = {
  mentoring:
    'ментор, наставни, наставник, менти., менти, подопечн, менторск, наставляем, менторств, наставничеств',
  coaching: 'коучинг, коуч, коуч сесси, коучем',
  career: 'карьер, карьерная консультация, профессиональное развитие, карьерный',
  two: 'один на один, 1 на 1, индивидуальн, тет а тет, ван ту ван',
  talk: 'встреча с, встреча, сессия, созвон, разговор, беседа, звонок, консультация с, общение, поговорить, обсуждение с',
  advising:
    'научный руководител, научрук, диплом, консультация, диссертац, научным руководител, научного руководител, научн',
  coffee: 'кофе',
  group:
    'групп, вебинар, семинар, мастер класс, встреча менторов, менторы., менторов, наставники., наставников, воркшоп, конференц, собрание менторов, митап, лекция, открытие, круглый стол, сообществ, панельн, день открытых, круг., форум, мероприят, нетворк, поток., эфир, публичн, квартирник, защита., защита диплома, родительск, выпускн, планёрк, день.',
  arranging:
    'программа, программы, заявк, набор., отбор, регистрац, обучение наставников, обучение, тренинг, анкет, опрос, подготовк, дедлайн, сертифик, договор, подбор',
  interview: 'собеседован, интервью, скрининг, кандидат, рекрутер',
  manager: 'руководител, начальник, аттестац, оценка, перформанс, ревью, директор, босс, шеф.',
  therapy: 'психолог, терапи, психотерап, врач, стоматолог, зубн, клиник, массаж, приём у',
  lesson: 'урок, репетитор, заняти, экзамен, зачёт, английск, школ, лекци, пара., пары.',
  sport: 'тренировк, тренер, футбол, бассейн, спортзал, матч',
  sales: 'клиент, продаж, демо., презентация продукта, юрист, нотариус',
  team: 'команд, стендап, планёрк, проект',
  social: 'обед, ужин, день рождения, др., вечеринк, друзья, друзьями',
  with: 'с., со., между, у.',
  and: 'и.',
  about: 'по поводу, насчёт, о.',
  filler:
    'на., в., для., по., от., наш, перв, втор, третий, еженедельн, ежемесячн, понедельник, вторник, сред, четверг, пятниц, час., минут, онлайн, перенес, отмен, новый, новая, очередн, регулярн, первичн, мой., моим., моей., моего., мою., номер',
};

export const uk: WordList = {
  mentoring: 'ментор, менторк, наставни, менті, менторськ, підопічн, менторств, наставництв',
  coaching: 'коучинг, коуч, коуч сесія',
  career: "кар'єр, карєр, професійний розвиток",
  two: 'віч на віч, один на один, сам на сам, індивідуальн, особиста зустріч',
  talk: 'зустріч з, зустріч із, зустріч, сесія, розмова, дзвінок, бесіда, консультація з, спілкування, поговорити, знайомство',
  advising:
    'науковий керівник, наукової керівниці, консультація, дисертац, порада, науковим керів, наукового керів, науков',
  coffee: 'кава, каву, кави',
  group:
    'група, груп, вебінар, семінар, майстер клас, ментори., менторів, зустріч менторів, воркшоп, конференц, збори, лекція, відкриття, круглий стіл, спільнот, тренінг, форум, захід, нетворк, коло., панельн, мітап, захист., захист диплома, батьківськ, випускн, день.',
  arranging:
    'програма, програми, заявк, набір, відбір, реєстрац, навчання менторів, навчання, анкет, опитуванн, підготовк, дедлайн, сертифік, договір',
  interview: 'співбесід, інтерв, кандидат, рекрутер, скринінг',
  manager: 'керівник, начальник, оцінюван, атестац, директор, шеф., шефом, менеджер, річна оцінка',
  therapy: 'психолог, терапі, лікар, стоматолог, клінік, масаж, огляд, логопед, аналіз',
  lesson: 'урок, репетитор, заняття, іспит, залік, англійськ, школ, лекці, батьківськ, курс.',
  sport: 'тренуванн, тренер, футбол, басейн, спортзал, матч',
  sales: 'клієнт, продаж, демо., юрист, нотаріус, банк.',
  team: 'команд, стендап, нарад, планірк, проєкт',
  social: 'обід, вечеря, вечере, день народження, вечірк, друз, весілл',
  with: 'з., із., зі., між, у.',
  and: 'і., й., та.',
  about: 'щодо, про., обговорити',
  filler:
    "на., в., для., до., від., моя., мій., наш, перш, друг., щотижнев, щомісячн, понеділок, вівторок, серед, четвер, п'ятниц, годин, хвилин, онлайн, перенес, скасов, нова., новий, чергов, тема, моїм., моєю., мого., мою., номер",
};
