import { expect, it } from 'vitest';
import { ConsultationsDeLaPersonne } from './consultations-de-la-personne.tsx';

const JOUR_MS = 86_400_000;
const consultations = Array.from({ length: 60 }, (_, jour) => ({
  le: new Date(Date.parse('2026-11-23T08:12:00Z') - jour * JOUR_MS),
  par: `Lectrice ${jour}`,
  qualite: 'Professionnel',
  quoi: 'a ouvert le dossier',
}));
const rendre = (page: number, vues = consultations) =>
  String(
    <ConsultationsDeLaPersonne
      base="/personne"
      fuseau="Europe/Paris"
      consultations={vues}
      page={page}
    />,
  );
const noms = (html: string) => [...html.matchAll(/Lectrice \d+/g)].map(([nom]) => nom);

it('La liste de qui a vu se lit par pages de vingt-cinq jours et personnes, sans rien perdre', () => {
  const pages = [1, 2, 3].map((page) => noms(rendre(page)));
  expect(pages.map((lues) => lues.length)).toEqual([25, 25, 10]);
  expect(new Set(pages.flat()).size).toBe(60);
  expect(rendre(1)).toContain('href="/personne?page=2#qui-a-vu"');
  expect(noms(rendre(9))).toEqual(pages[2]);
});

it('La liste d’une seule page n’en montre pas d’autre, et celle que personne n’a vue le dit', () => {
  expect(rendre(1, consultations.slice(0, 3))).not.toContain('page=');
  expect(rendre(1, [])).toContain('Personne encore');
});
