import { makeBackup } from '@/app/backup/make-backup';

void makeBackup();
