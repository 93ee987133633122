import { describe, expect, it } from 'vitest';
import { ConvocationPage, type ConvocationPageProps } from './convocation.page.tsx';
import { direQuiVient } from './cpts-de-reunion.tsx';
import type { CptsInviteeVue } from './vue-inter.ts';

const REUNION: ConvocationPageProps['reunion'] = {
  ...{ id: 'r', genre: 'groupe', titre: 'Plaies', mission: 'parcours', groupeId: null },
  ...{ debut: new Date('2026-11-23T19:00:00Z'), fin: new Date('2026-11-23T21:00:00Z') },
  ...{ modalite: 'presence', lieu: 'Salle des fêtes', adresseVisio: null, etat: 'prevue' },
  ...{ groupe: null, compteRenduLe: null, organisateurNom: 'Garance Corliret' },
  ...{
    serieId: null,
    secteur: null,
    convoqueeLe: null,
    changeLe: new Date('2026-11-01T09:00:00Z'),
  },
};
const PROPS: ConvocationPageProps = {
  ...{ ici: '/ici', jetons: { csrf: 'c', cle: 'k' }, reunion: REUNION, reponse: null },
  moment: { maintenant: new Date('2026-11-22T09:00:00Z'), fuseau: 'Europe/Paris' },
  personne: {
    ...{ id: 'p', professionnelId: null, nom: 'Rosalie Ormont', profession: null },
    ...{ qualite: 'infirmière', commune: null },
  },
  ...{ points: [], documents: [], signature: null, presents: 0, convoques: 2, preuve: null },
  ...{ erreur: null, agenda: '/ici/agenda.ics' },
};

describe('La page d’une convocation', () => {
  it('n’offre ni agenda ni temps compté pour une réunion annulée', () => {
    const prevue = String(<ConvocationPage {...PROPS} />);
    expect(prevue).toMatch(/Temps compté[\s\S]*Ajouter à mon agenda/);
    const annulee = String(
      <ConvocationPage {...PROPS} reunion={{ ...REUNION, etat: 'annulee' }} />,
    );
    expect(annulee).toContain('Cette réunion est annulée');
    expect(annulee).not.toMatch(/Temps compté|Ajouter à mon agenda/);
  });
});

describe('Une CPTS de l’installation qui a accepté', () => {
  it('est dite sans convoqués tant qu’elle n’a convoqué personne', () => {
    const cpts: CptsInviteeVue = {
      ...{ id: 'i', inviteeId: 'c', nom: 'CPTS voisine', contactNom: null, contactCourriel: null },
      ...{ motif: null, venue: [] },
      etat: 'acceptee',
    };
    expect(direQuiVient(cpts, [])).toBe('n’a encore convoqué personne');
  });
});
