import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { resteAFaire, risques } from './analyse.ts';
import type { Constats, Mesure } from './constats.ts';
import { sousTraitants } from './sous-traitants.ts';

const LUNDI = dateCivile('2026-11-23');
const duree = (libelle: string, jours: number | null) => ({
  code: 'x',
  libelle,
  jours,
  source: 'essai',
  modifiee: null,
});

/** An installation where all that the program can see is as it must be. */
const PARFAITE: Constats = {
  aujourdhui: LUNDI,
  fiche: {
    responsable: 'Association',
    delegue: 'Hector Malaval',
    delegueContact: null,
    hebergeur: 'Hébergeur des Volcans',
    hebergeurCertifie: 'oui',
  },
  durees: [duree('Dossiers', 3650)],
  dernierPassage: LUNDI,
  chaine: { verifieeLe: LUNDI, rompue: false },
  ecrituresDurables: true,
  installation: {
    base: 'distante',
    baseChiffree: true,
    serveurDeCourriel: null,
    courrielChiffre: true,
    proSanteConnect: 'production',
    cles: 'environnement',
    adresseChiffree: true,
    demonstration: false,
  },
};

const avec = (installation: Partial<Constats['installation']>): Constats => ({
  ...PARFAITE,
  installation: { ...PARFAITE.installation, ...installation },
});

const mesures = (constats: Constats): readonly Mesure[] => [
  ...sousTraitants(constats),
  ...risques(constats).flatMap((risque) => risque.mesures),
];
const mesure = (constats: Constats, debut: string) =>
  mesures(constats).find((m) => m.mesure.startsWith(debut));
const etats = (constats: Constats) =>
  Object.fromEntries(mesures(constats).map((m) => [m.mesure, m.etat]));

/** What the code does whatever the settings: tested by the tests of each. */
const TOUJOURS = [
  'Besoin d’en connaître',
  'Cloison entre CPTS',
  'Journal d’activité',
  'Saisies simultanées',
];

describe('L’analyse d’impact', () => {
  it('d’une installation bien réglée, ne laisse que ce que le programme ne peut pas savoir', () => {
    expect(resteAFaire(mesures(PARFAITE)).map((m) => m.mesure)).toEqual([
      'Sauvegarde de la base',
      'Sauvegarde des clés',
    ]);
    expect(etats(PARFAITE)['Courriel']).toBe('sans-objet');
  });

  it('d’une installation où rien n’est réglé, ne dit en place que ce que le code fait toujours', () => {
    const nue: Constats = {
      ...avec({
        base: 'embarquee',
        serveurDeCourriel: 'smtp.exemple.invalid',
        courrielChiffre: false,
        proSanteConnect: null,
        cles: 'fichier',
        adresseChiffree: false,
        demonstration: true,
      }),
      fiche: { ...PARFAITE.fiche, hebergeur: null, hebergeurCertifie: 'inconnu' },
      durees: [duree('Dossiers', null)],
      dernierPassage: null,
      chaine: null,
      ecrituresDurables: false,
    };
    const enPlace = mesures(nue).filter(({ etat }) => etat === 'en-place');
    expect(enPlace.map((m) => m.mesure).toSorted()).toEqual(TOUJOURS);
  });

  const CAS: readonly (readonly [string, string, Constats, Mesure['etat'], string])[] = [
    ['un mot de passe public', 'Second', avec({ demonstration: true }), 'absente', 'DEMONSTRATION'],
    [
      'une adresse en clair',
      'Chiffrement en',
      avec({ adresseChiffree: false }),
      'absente',
      'https',
    ],
    [
      'une base jointe en clair',
      'Chiffrement vers',
      avec({ baseChiffree: false }),
      'absente',
      'sslmode',
    ],
    [
      'une base sur place',
      'Chiffrement vers',
      avec({ base: 'embarquee' }),
      'sans-objet',
      'même machine',
    ],
    [
      'une clé sur le disque de la base',
      'Chiffrement des',
      avec({ cles: 'fichier', base: 'embarquee' }),
      'a-completer',
      'a les deux',
    ],
    [
      'une clé sur un autre disque que la base',
      'Chiffrement des',
      avec({ cles: 'fichier' }),
      'en-place',
      'hors de la base',
    ],
    [
      'un serveur de courriel',
      'Courriel',
      avec({ serveurDeCourriel: 'smtp.exemple.invalid' }),
      'a-completer',
      'article 28',
    ],
    [
      'un courriel qui part en clair',
      'Courriel',
      avec({ serveurDeCourriel: 'smtp.exemple.invalid', courrielChiffre: false }),
      'absente',
      'smtps',
    ],
    [
      'des identités de test',
      'Pro Santé',
      avec({ proSanteConnect: 'bac-a-sable' }),
      'absente',
      'bac à sable',
    ],
    ['pas de Pro Santé Connect', 'Pro Santé', avec({ proSanteConnect: null }), 'sans-objet', 'Non'],
    [
      'un hébergeur non certifié',
      'Hébergement',
      { ...PARFAITE, fiche: { ...PARFAITE.fiche, hebergeurCertifie: 'non' } },
      'absente',
      'L1111-8',
    ],
    [
      'un hébergeur dont on ne sait rien',
      'Hébergement',
      { ...PARFAITE, fiche: { ...PARFAITE.fiche, hebergeur: null } },
      'a-completer',
      'Nom de l’hébergeur',
    ],
    [
      'une durée à fixer',
      'Durées',
      { ...PARFAITE, durees: [duree('Dossiers', null), duree('Courriers', 90)] },
      'a-completer',
      'dossiers.',
    ],
    [
      'des durées jamais appliquées',
      'Durées',
      { ...PARFAITE, dernierPassage: null },
      'absente',
      'aucun passage',
    ],
    [
      'des durées qu’aucune nuit n’applique plus',
      'Durées',
      { ...PARFAITE, dernierPassage: dateCivile('2026-11-20') },
      'absente',
      'plus appliquées',
    ],
    [
      'des durées appliquées avant-hier',
      'Durées',
      { ...PARFAITE, dernierPassage: dateCivile('2026-11-21') },
      'en-place',
      'dernier passage',
    ],
    [
      'une chaîne rompue',
      'Traçabilité',
      { ...PARFAITE, chaine: { verifieeLe: LUNDI, rompue: true } },
      'absente',
      'rompue',
    ],
    [
      'une chaîne jamais vérifiée',
      'Traçabilité',
      { ...PARFAITE, chaine: null },
      'a-completer',
      'pas',
    ],
    [
      'une chaîne que plus rien ne vérifie',
      'Traçabilité',
      { ...PARFAITE, chaine: { verifieeLe: dateCivile('2026-11-20'), rompue: false } },
      'a-completer',
      'n’est plus vérifiée',
    ],
    [
      'une base qui répond avant d’écrire',
      'Arrêt',
      { ...PARFAITE, ecrituresDurables: false },
      'absente',
      'fsync',
    ],
  ];

  it.each(CAS)('avec %s, le dit', (_cas, debut, constats, etat, mots) => {
    const dite = mesure(constats, debut);
    expect(dite?.etat).toBe(etat);
    expect(dite?.precision).toContain(mots);
  });

  it('compte ce qui manque et ce qui est à compléter, pas ce qui est sans objet', () => {
    expect(resteAFaire(mesures(avec({ demonstration: true })))).toHaveLength(3);
    expect(resteAFaire(mesures(avec({ base: 'embarquee' })))).toHaveLength(2);
  });
});
