/** How labels and guests' names say that somebody declined, as stems: English seen 2021 to 2026, the rest is translation. */
export const declined =
  /^(not attending|declined|abgelehnt|nimmt nicht|refus|décliné|rechaz|rifiut|recus|geweiger|afgewezen|odrzuc|отклон|tackat nej|afvist|avvist|reddedil|ditolak|辞退|不参加|已拒|거절|مرفوض|رفض|لن |נדח)/iu;
