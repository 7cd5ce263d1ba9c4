import type { WordList } from './word-list';

export const tr: WordList = {
  mentoring: 'mentor, mentorluk, menti., mentilik, danışan, mentee',
  coaching: 'koçluk, koçum, koç., koçu, koçluğu',
  career: 'kariyer, mesleki gelişim, kariyer danışman',
  two: 'birebir, bire bir, yüz yüze, baş başa, teke tek',
  talk: 'görüşme, görüşmesi, seans, seansı, toplantı., buluşma, sohbet, telefon, konuşma, randevu, oturum, toplantım, görüşmem',
  advising: 'danışman, tez., tez danışman, danışmanlık, tavsiye',
  coffee: 'kahve',
  group:
    'grup, atölye, eğitim, mentorlar, mentörler, toplantısı, çalıştay, webinar, konferans, seminer, açılış, panel, topluluk, etkinlik, zirve, bilgilendirme, tanıtım, söyleşi, lansman, buluşması, kamp, çember, savunma, tez savunma, veli., veli toplantısı, tanışma etkinliği, günü',
  arranging:
    'program, başvuru, kayıt, mentor eğitimi, seçim, değerlendirme formu, anket, hazırlık, eşleş, son gün, sertifika, sözleşme, planlama',
  interview: 'mülakat, iş görüşmesi, aday',
  manager:
    'yönetici, müdür, patron, performans, değerlendirme, performans değerlendirme, yıllık değerlendirme, direktör, ik.',
  therapy: 'terapi, psikolog, psikiyatr, doktor, diş., dişçi, hastane, klinik, fizik tedavi',
  lesson: 'ders., dersi, özel ders, dersler, sınav, öğretmen, okul, kurs, ödev, ingilizce',
  sport: 'antrenman, antrenör, futbol, spor, yüzme, koşu',
  sales: 'müşteri, satış, teklif, avukat, banka, tedarikçi',
  team: 'ekip, takım, proje, haftalık toplantı, departman',
  social: 'öğle yemeği, akşam yemeği, yemek, doğum günü, parti., partisi, düğün',
  with: 'ile., arasında',
  and: 've.',
  about: 'hakkında, konulu',
  filler:
    'ilk., birinci, ikinci, haftalık, aylık, pazartesi, çarşamba, perşembe, cuma, saat., dakika, çevrimiçi, online, iptal, ertelendi, yeni, bey., hanım, konu, düzenli, tanışma toplantısı, benim, no.',
};

export const id: WordList = {
  mentoring: 'mentor, mentoring, pendampingan, mentee, pementoran, bimbingan karier, bimbingan karir',
  coaching: 'coaching, coach.',
  career: 'karier, karir, pengembangan karier, pengembangan karir, konsultasi karier',
  two: 'satu lawan satu, satu satu, empat mata, tatap muka, 1 on 1',
  talk: 'sesi, pertemuan, obrolan, panggilan, ngobrol, diskusi dengan, bincang, telepon, bertemu, ketemu, konsultasi dengan',
  advising: 'bimbingan, dosen pembimbing, skripsi, tesis, konsultasi',
  coffee: 'kopi., ngopi',
  group:
    'kelompok, pelatihan, lokakarya, seminar, webinar, para mentor, mentor mentor, pembukaan, peluncuran, acara, komunitas, konferensi, grup, sosialisasi, panel, temu., pertemuan para mentor, kelas umum, gathering, forum, sidang, orang tua, wisuda',
  arranging:
    'program, pendaftaran, seleksi, pelatihan mentor, persiapan, formulir, survei, batas akhir, pengumuman, sertifikat, rekrutmen mentor, kontrak',
  interview: 'wawancara, wawancara kerja, rekrutmen, kandidat',
  manager:
    'atasan, bos., manajer, penilaian, evaluasi, penilaian kinerja, evaluasi kinerja, kinerja, direktur',
  therapy: 'terapi, psikolog, psikiater, dokter, klinik, rumah sakit, gigi, konseling, periksa',
  lesson: 'les privat, kelas, kuliah, ujian, guru., sekolah, belajar, kursus, tugas, praktikum',
  sport: 'sepak bola, futsal, senam, renang, olahraga, pertandingan, pelatih',
  sales: 'klien, penjualan, pelanggan, penawaran, pengacara, notaris',
  team: 'rapat, rapat tim, proyek, divisi, departemen',
  social: 'makan siang, makan malam, ulang tahun, pesta, teman, pernikahan, bukber',
  with: 'dengan., bersama, dgn.',
  and: 'serta',
  about: 'tentang, soal., mengenai',
  filler:
    'pertama, kedua, ketiga, mingguan, bulanan, rutin, senin, selasa, rabu, kamis, jumat, menit, daring, batal, ditunda, pak., bu., bapak, mbak, kak., untuk, di., ke., topik, saya., nya.',
};

export const vi: WordList = {
  mentoring: 'mentor, cố vấn, người hướng dẫn, mentee, kèm cặp, cố vấn nghề nghiệp, buổi mentoring',
  coaching: 'coaching, coach., khai vấn, huấn luyện cá nhân',
  career: 'định hướng nghề nghiệp, nghề nghiệp, sự nghiệp, phát triển nghề nghiệp, tư vấn nghề nghiệp',
  two: '1 1., một một, riêng, cá nhân, một kèm một',
  talk: 'gặp., gặp gỡ, buổi, buổi gặp, trò chuyện, nói chuyện, cuộc gọi, gọi điện, phiên, cuộc hẹn, hẹn với, gọi cho, gọi',
  advising: 'giáo viên hướng dẫn, luận văn, luận án, tư vấn, lời khuyên',
  coffee: 'cà phê, cafe, cafe với',
  group:
    'nhóm, hội thảo, tập huấn, lớp., khai mạc, sự kiện, cộng đồng, tọa đàm, workshop, webinar, các mentor, họp mentor, gặp mặt mentor, ra mắt, chia sẻ, hội nghị, giao lưu, mạng lưới, bảo vệ, phụ huynh, tốt nghiệp',
  arranging:
    'chương trình, đăng ký, tuyển mentor, tuyển chọn, đào tạo mentor, đào tạo, hạn chót, khảo sát, chuẩn bị, hồ sơ, hợp đồng, chứng chỉ',
  interview: 'phỏng vấn, tuyển dụng, ứng viên, phỏng vấn thử',
  manager:
    'quản lý, trưởng phòng, giám đốc, đánh giá, đánh giá hiệu suất, đánh giá cuối năm, nhân sự, cấp trên, họp với sếp, với sếp, gặp sếp',
  therapy: 'bác sĩ, khám, nha khoa, trị liệu, tâm lý, bệnh viện, phòng khám, vật lý trị liệu, tiêm',
  lesson: 'bài học, lớp học, học., học thêm, gia sư, kiểm tra, giáo viên, tiếng anh, piano, bài tập',
  sport: 'bóng đá, tập gym, bơi., chạy bộ, cầu lông, thể thao',
  sales: 'khách hàng, bán hàng, báo giá, luật sư, ngân hàng, đối tác',
  team: 'họp., họp nhóm, họp đội, dự án, phòng ban',
  social: 'ăn trưa, ăn tối, sinh nhật, tiệc, đám cưới, bạn bè, nhậu',
  with: 'với., cùng',
  and: 'và.',
  about: 'về., liên quan',
  filler:
    'đầu tiên, hàng tuần, hàng tháng, tháng., giờ., phút., trực tuyến, mới., anh., chị., em., cô., thầy, chú., tại., ở., của., chủ đề, và, tôi.',
};

export const hi: WordList = {
  mentoring: 'मेंटर, मेंटरिंग, मेंटरशिप, मेंटी, मार्गदर्शक, मार्गदर्शन, मेन्टर, मेन्टरशिप, परामर्शदाता, मेंटोर',
  coaching: 'करियर कोचिंग, कोचिंग सत्र, कोच के साथ, लाइफ कोच',
  career: 'करियर, कैरियर, करियर सलाह, व्यावसायिक विकास',
  two: 'आमने सामने, व्यक्तिगत, एक से एक, वन ऑन वन, एकल',
  talk: 'सत्र, बैठक, मुलाकात, मुलाक़ात, बातचीत, कॉल, सेशन, चर्चा, मीटिंग, भेंट, फोन',
  advising: 'गाइड, थीसिस, सलाह, सलाहकार, परामर्श',
  coffee: 'कॉफी, कॉफ़ी, चाय',
  group:
    'समूह, ग्रुप, कार्यशाला, वेबिनार, सम्मेलन, सेमिनार, सभी मेंटर, मेंटरों, मेंटर्स, मार्गदर्शकों, उद्घाटन, समारोह, समुदाय, गोष्ठी, परिचय सत्र, सूचना सत्र, मंडली, कार्यक्रम',
  arranging: 'कार्यक्रम पंजीकरण, आवेदन, पंजीकरण, प्रशिक्षण, चयन, सर्वेक्षण, तैयारी, अंतिम तिथि, प्रमाणपत्र, योजना, अनुबंध',
  interview: 'साक्षात्कार, इंटरव्यू, इंटरव्यु, भर्ती, उम्मीदवार',
  manager: 'मैनेजर, बॉस, प्रबंधक, मूल्यांकन, समीक्षा, निदेशक, वेतन, एचआर, वार्षिक समीक्षा',
  therapy: 'डॉक्टर, चिकित्सा, थेरेपी, मनोचिकित्सक, मनोवैज्ञानिक, दंत, अस्पताल, क्लिनिक, जाँच',
  lesson: 'कक्षा, ट्यूशन, परीक्षा, पाठ, शिक्षक, स्कूल, विद्यालय, कोचिंग, होमवर्क, क्लास',
  sport: 'क्रिकेट, फुटबॉल, जिम, योग, मैच, अभ्यास',
  sales: 'ग्राहक, बिक्री, क्लाइंट, वकील, बैंक, डेमो',
  team: 'टीम, परियोजना, प्रोजेक्ट, विभाग, साप्ताहिक बैठक',
  social: 'दोपहर का भोजन, रात का खाना, जन्मदिन, पार्टी, शादी, दोस्त, त्योहार, लंच, डिनर',
  with: 'के साथ, साथ, से., और मैं, बीच',
  and: 'और., एवं, व.',
  about: 'के बारे में, विषय',
  filler:
    'का., की., के., में., पर., मेरा, मेरे, मेरी, पहला, पहली, दूसरा, दूसरी, साप्ताहिक, मासिक, सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, बजे, मिनट, घंटा, ऑनलाइन, रद्द, स्थगित, नया, अपने., अपनी., हमारा',
};
