import { expect, test } from 'vitest';
import { isAllowedExternally } from './links.ts';

test.each([
  ['https://e-qanun.az/framework/1', true],
  ['https://www.president.az/az/articles', true],
  ['https://cabmin.gov.az/', true],
  ['http://e-qanun.az/', false],
  ['https://e-qanun.az.evil.example/', false],
  ['https://evil.example/e-qanun.az', false],
  ['https://e-qanun.az@evil.example/', false],
  ['https://user@e-qanun.az/', false],
  ['https://e-qanun.az:8443/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['ms-settings:', false],
  ['', false],
])('%s may be opened outside: %s', (address, allowed) => {
  expect(isAllowedExternally(address)).toBe(allowed);
});
