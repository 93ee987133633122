import { describe, expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { installationDe } from './installation.ts';

const de = (reglages: Readonly<Record<string, string>>) =>
  installationDe(readConfig({ NODE_ENV: 'test', ...reglages }));
const distante = (adresse: string) =>
  de({ DATABASE_URL: adresse, DATABASE_OWNER_URL: adresse, DATABASE_JOBS_URL: adresse });

describe('Ce que l’hébergeur a réglé', () => {
  it('sans aucun réglage, est une démonstration en clair sur la machine', () => {
    expect(de({})).toMatchObject({
      base: 'embarquee',
      serveurDeCourriel: null,
      proSanteConnect: null,
      cles: 'fichier',
      adresseChiffree: false,
      demonstration: true,
    });
  });

  it('avec sa base, n’est plus une démonstration, à moins de le dire', () => {
    const base = 'postgres://maillage_app@base.invalid/maillage';
    expect(distante(base)).toMatchObject({ base: 'distante', demonstration: false });
    expect(de({ MAILLAGE_DEMONSTRATION: 'non' }).demonstration).toBe(false);
  });

  it.each([
    ['postgres://a@base.invalid/m', false],
    ['postgres://a@base.invalid/m?sslmode=prefer', false],
    ['postgres://a@base.invalid/m?sslmode=disable', false],
    ['postgres://a@base.invalid/m?sslmode=require', true],
    ['postgres://a@base.invalid/m?sslmode=verify-full', true],
    ['postgres://a@localhost:5433/m', true],
    ['postgres://a@127.0.0.1/m', true],
  ])('joint la base %s, chiffrée : %s', (adresse, chiffree) => {
    expect(distante(adresse).baseChiffree).toBe(chiffree);
  });

  it.each([
    ['smtps://relais.invalid', true],
    ['smtp://relais.invalid:587', false],
    ['smtp://relais.invalid:587?requireTLS=true', true],
  ])('envoie par %s, chiffré : %s', (adresse, chiffre) => {
    expect(de({ SMTP_URL: adresse })).toMatchObject({
      serveurDeCourriel: 'relais.invalid',
      courrielChiffre: chiffre,
    });
  });

  it('distingue le bac à sable de Pro Santé Connect de la production', () => {
    expect(de({ PSC_CLIENT_ID: 'x' }).proSanteConnect).toBe('bac-a-sable');
    expect(de({ PSC_CLIENT_ID: 'x', PSC_ENVIRONNEMENT: 'production' }).proSanteConnect).toBe(
      'production',
    );
  });

  it('est une adresse chiffrée quand elle est en https', () => {
    expect(de({ PUBLIC_URL: 'https://cpts.invalid' }).adresseChiffree).toBe(true);
    expect(de({ PUBLIC_URL: 'http://cpts.invalid' }).adresseChiffree).toBe(false);
  });
});
