import type { WordList } from './word-list';

export const pl: WordList = {
  mentoring: ['mentor', 'podopieczn'],
  session: ['spotkanie', 'sesja', 'rozmowa'],
  career: ['karier'],
  group: ['grupa', 'warsztat', 'szkoleni', 'zebranie'],
  interview: ['rekrutac', 'kwalifikacyj'],
  lesson: ['lekcja', 'korepetycj'],
  social: ['obiad', 'urodziny'],
};

export const ru: WordList = {
  mentoring: ['ментор', 'наставни', 'менти'],
  coaching: ['коучинг', 'коуч'],
  session: ['встреча', 'сессия', 'созвон', 'разговор'],
  two: ['один на один', '1 на 1'],
  career: ['карьер'],
  group: ['группа', 'вебинар', 'семинар', 'мастер-класс'],
  interview: ['собеседован', 'интервью'],
  lesson: ['урок', 'репетитор', 'занятие'],
  therapy: ['психолог', 'терапи', 'врач'],
};

export const tr: WordList = {
  mentoring: ['mentor', 'mentör', 'mentorluk', 'danışan'],
  coaching: ['koçluk'],
  session: ['seans', 'görüşme', 'toplantı'],
  career: ['kariyer'],
  group: ['grup', 'atölye', 'eğitim'],
  interview: ['mülakat'],
};

export const id: WordList = {
  mentoring: ['mentor', 'pendampingan'],
  session: ['sesi', 'pertemuan'],
  group: ['kelompok', 'pelatihan'],
  interview: ['wawancara'],
};

export const vi: WordList = {
  mentoring: ['mentor', 'cố vấn'],
  session: ['gặp', 'buổi'],
  group: ['nhóm', 'hội thảo'],
  interview: ['phỏng vấn'],
};

export const ar: WordList = {
  mentoring: ['إرشاد', 'الإرشاد', 'توجيه مهني', 'مرشد', 'المرشد', 'منتور'],
  coaching: ['كوتشينج', 'تدريب شخصي'],
  session: ['جلسة', 'لقاء', 'اجتماع', 'مكالمة'],
  career: ['المسار المهني', 'مسيرة'],
  group: ['مجموعة', 'ورشة', 'ندوة'],
  interview: ['مقابلة'],
};

export const ja: WordList = {
  mentoring: ['メンター', 'メンタリング', 'メンティ'],
  coaching: ['コーチング'],
  session: ['面談', 'セッション', 'ミーティング'],
  two: ['1on1', '一対一'],
  career: ['キャリア'],
  group: ['説明会', '研修', 'ワークショップ', '勉強会', 'セミナー', '合同'],
  interview: ['面接'],
  manager: ['評価面談', '人事評価'],
};

export const ko: WordList = {
  mentoring: ['멘토링', '멘토', '멘티'],
  coaching: ['코칭'],
  session: ['세션', '미팅', '면담'],
  career: ['커리어'],
  group: ['설명회', '워크숍', '워크샵', '세미나', '교육'],
  interview: ['면접'],
};

export const zh: WordList = {
  mentoring: ['导师', '導師', '师徒', '師徒', '辅导对象'],
  coaching: ['教练辅导'],
  session: ['面谈', '会谈', '辅导', '面談'],
  career: ['职业发展', '職涯'],
  group: ['小组', '讲座', '培训', '工作坊', '预约'],
  interview: ['面试', '面試'],
};
