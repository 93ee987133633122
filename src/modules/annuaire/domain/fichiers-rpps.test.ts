import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTETE_ACTIVITES, ENTETE_DIPLOMES, ENTETE_SAVOIR_FAIRES } from '../testing/extraction.ts';
import { lireEnteteRpps } from './fichiers-rpps.ts';

const colonnes = ENTETE_ACTIVITES.split('|');

describe('la reconnaissance des fichiers RPPS', () => {
  it('se fait par l’en-tête', () => {
    expect(lireEnteteRpps(ENTETE_ACTIVITES)).toMatchObject({
      ok: true,
      valeur: { genre: 'activites', colonnes: 56 },
    });
    expect(lireEnteteRpps(ENTETE_DIPLOMES)).toMatchObject({
      ok: true,
      valeur: { genre: 'diplomes' },
    });
    expect(lireEnteteRpps(ENTETE_SAVOIR_FAIRES)).toMatchObject({
      ok: true,
      valeur: { genre: 'savoir-faires' },
    });
    expect(lireEnteteRpps('a|b|c')).toEqual({ ok: false, refus: { motif: 'fichier-inconnu' } });
  });

  it('suit les colonnes où qu’elles soient', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(colonnes, { minLength: colonnes.length }), (ordre) => {
        const lu = lireEnteteRpps(ordre.join('|'));
        if (!lu.ok || lu.valeur.genre !== 'activites') throw new Error('non reconnu');
        expect(ordre[lu.valeur.places.nom]).toBe("Nom d'exercice");
        expect(ordre[lu.valeur.places.commune]).toBe('Code commune (coord. structure)');
        expect(ordre[lu.valeur.places.typeVoie]).toBe('Libellé type de voie (coord. structure)');
      }),
    );
  });

  it('accepte le fichier d’avant 2022 : 52 colonnes et une barre finale', () => {
    const lu = lireEnteteRpps(`${colonnes.slice(0, 52).join('|')}|\r`);
    expect(lu).toMatchObject({ ok: true, valeur: { genre: 'activites', colonnes: 52 } });
  });

  it('accepte les variantes des noms de colonnes', () => {
    const variante = ENTETE_ACTIVITES.replace('Code rôle', 'Code fonction')
      .replace('Code genre activité', "CODE GENRE D'ACTIVITE")
      .replace('Code commune (coord. structure)', 'Code commune (coord. Structure)');
    expect(lireEnteteRpps(`\uFEFF${variante}`)).toMatchObject({
      ok: true,
      valeur: { places: { role: 52, genre: 54, commune: 36 } },
    });
  });

  it('nomme les colonnes obligatoires qui manquent', () => {
    const sans = colonnes.filter((c) => c !== "Nom d'exercice" && c !== 'Code profession');
    expect(lireEnteteRpps(sans.join('|'))).toEqual({
      ok: false,
      refus: {
        motif: 'colonnes-manquantes',
        genre: 'activites',
        colonnes: ["Nom d'exercice", 'Code profession'],
      },
    });
  });
});
