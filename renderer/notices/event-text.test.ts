import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../shared/protocol/events.ts';
import { eventText } from './event-text.ts';

const name = (agencyId: string) => ({ edliyye: 'Ədliyyə Nazirliyi', maliyye: 'Maliyyə Nazirliyi' })[agencyId] ?? agencyId;
const event = (type: DomainEvent['type'], data: object) => ({ type, data }) as DomainEvent;
const asked = { version: { number: 2 }, agencyIds: ['edliyye', 'maliyye'], dueAt: '2026-11-21T14:00:00.000Z' };

describe('events in words', () => {
  it.each<[DomainEvent, string]>([
    [event('RoundStarted', asked), 'Razılaşdırmaya göndərilib (versiya 2): Ədliyyə Nazirliyi, Maliyyə Nazirliyi; müddət 21.11.2026, 18:00'],
    [event('ResponseGiven', { agencyId: 'maliyye', decision: 'agreed', remarks: [] }), 'Maliyyə Nazirliyi razılıq verib'],
    [event('ResponseGiven', { agencyId: 'maliyye', decision: 'objected', remarks: [{}, {}] }), 'Maliyyə Nazirliyi etiraz edib (irad və təklif: 2)'],
    [event('AgencyDeemedAgreed', { agencyId: 'maliyye' }), 'Maliyyə Nazirliyi müddətdə cavab verməyib və razılaşdırılmış hesab edilir'],
    [event('RoundClosed', { deemedAgencyIds: [] }), 'Razılaşdırma başa çatıb'],
    [event('VisaRoundClosed', { deemedAgencyIds: ['edliyye'] }), 'Vizalanma başa çatıb; vizalanmış hesab edilir: Ədliyyə Nazirliyi'],
    [event('SubmissionAccepted', { note: '  ' }), 'Təqdimat qəbul edilib'],
    [event('SubmissionReturned', { remarks: 'Əsaslandırma yoxdur' }), 'Layihə yenidən işlənilmək üçün qaytarılıb: Əsaslandırma yoxdur'],
  ])('%#', (given, words) => {
    expect(eventText(given, 'az', name)).toBe(words);
  });
});
