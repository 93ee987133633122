import { describe, expect, it } from 'vitest';
import { appeler, direAAppeler, direAppel } from './appel.ts';

const invite = (professionnelId: string, telephone: string | null = null) => ({
  ...{ professionnelId, telephone, nom: `Mme ${professionnelId}` },
});
const clair = (texte: string) => texte.replaceAll('\u00a0', ' ');

describe('Les personnes appelées pour une garde', () => {
  it('sont celles à qui un message part\u00A0; les autres se nomment, avec leur numéro s’il est connu', () => {
    const invites = [invite('a'), invite('b', '+33465710210'), invite('c')];
    const { ecrits, aAppeler } = appeler(invites, new Map([['a', 'a@exemple.invalid']]));
    expect(ecrits).toBe(1);
    expect(aAppeler.map(direAAppeler).map(clair)).toEqual(['Mme b (04 65 71 02 10)', 'Mme c']);
  });

  it('se comptent sans jamais dire qu’un message part à qui n’a pas d’adresse', () => {
    expect(clair(direAppel(3, 0))).toBe('3 personnes reçoivent un lien pour la prendre');
    expect(clair(direAppel(1, 2))).toBe(
      '1 personne reçoit un lien pour la prendre, 2 autres n’ont pas d’adresse où écrire',
    );
    expect(clair(direAppel(0, 1))).toBe('1 personne n’a pas d’adresse où écrire');
  });
});
