import { upperAz } from '../../shared/act/collation.ts';

/** The first letters of a person's family and given names. */
export const initials = (name: string) => upperAz(name.split(' ').slice(0, 2).map((part) => part.slice(0, 1)).join(''));
