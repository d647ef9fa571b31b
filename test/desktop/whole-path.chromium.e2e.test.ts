import { wholePath } from './whole-path.ts';

// A file for each shell: two run at a time, and half of each is waiting for a deadline.
wholePath('chromium');
