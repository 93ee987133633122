import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Textes } from './dossier.ts';
import type { Membre } from './equipe.ts';
import { accordsAFinir, oppositionsEnTrop, reunirEquipes, verifierFusion } from './fusion.ts';
import { choixProposes, textesReunis } from './traits-reunis.ts';

const TEXTES: Textes = {
  nom_de_naissance: 'Varennes',
  prenoms: 'Odile',
  nom_utilise: null,
  prenom_utilise: null,
  date_de_naissance: '1948-03-02',
  sexe: 'f',
  commune_de_naissance: null,
  telephone: null,
  courriel: null,
  contact: null,
  matricule: null,
};
type Clair = Parameters<typeof choixProposes>[0]['clair'];
const PROV: Clair = { statut_de_l_identite: 'PROV', commune: null, medecin_traitant: 'inconnu' };
const le = (jour: number) => new Date(Date.UTC(2026, 0, jour));

const membre = (id: string, qui: string, du: number, au: number | null, plus = {}): Membre => ({
  id,
  genre: 'professionnel',
  membre: qui,
  nom: qui,
  fonction: 'Médecin',
  cadre: 'equipe',
  ouvreur: false,
  depuis: le(du),
  jusquA: au === null ? null : le(au),
  ajouteParNom: '',
  retireParNom: null,
  ...plus,
});

describe('Deux dossiers', () => {
  const dit = (plus: Partial<Textes>, statut = 'PROV') => ({
    textes: { ...TEXTES, ...plus },
    statut,
  });

  it('peuvent être de la même personne par le nom et la naissance, ou le nom et le téléphone', () => {
    const autreDate = { date_de_naissance: '1948-02-03' };
    const tel = { telephone: '+33639980041' };
    expect(verifierFusion(dit({}), dit({ prenoms: 'Rose' }))).toBeNull();
    expect(
      verifierFusion(dit({ nom_utilise: 'Le Goff' }), dit({ nom_de_naissance: 'Le Goff' })),
    ).toBeNull();
    expect(verifierFusion(dit(tel), dit({ ...tel, ...autreDate }))).toBeNull();
    const differentes = { motif: 'personnes-differentes' };
    expect(verifierFusion(dit({}), dit(autreDate))).toEqual(differentes);
    expect(
      verifierFusion(dit(tel), dit({ ...tel, ...autreDate, nom_de_naissance: 'Bréval' })),
    ).toEqual(differentes);
  });

  it('de deux matricules qualifiés sont deux personnes', () => {
    const un = dit({ matricule: '1' }, 'QUAL');
    expect(verifierFusion(un, dit({ matricule: '2' }, 'QUAL'))).not.toBeNull();
    expect(verifierFusion(un, dit({ matricule: '1' }, 'QUAL'))).toBeNull();
    expect(verifierFusion(un, dit({ matricule: '2' }, 'RECUP'))).toBeNull();
  });

  it('se complètent : ce que l’un ignore vient de l’autre, le reste de ce qu’on choisit', () => {
    const garde = { textes: { ...TEXTES, telephone: '+33639980041' }, clair: PROV };
    const autre = {
      textes: { ...TEXTES, telephone: '+33639980042', courriel: 'o@exemple.fr', matricule: '9' },
      clair: { ...PROV, statut_de_l_identite: 'QUAL' as const, commune: '63165' },
    };
    const proposes = choixProposes(garde, autre);
    expect(proposes).toMatchObject({
      telephone: 'garde',
      courriel: 'autre',
      commune: 'autre',
      ins: 'autre',
    });
    const { textes } = textesReunis(garde, autre, { telephone: 'autre', ins: 'garde' });
    expect(textes).toMatchObject({
      telephone: '+33639980042',
      courriel: 'o@exemple.fr',
      matricule: null,
    });
  });
});

describe('Deux équipes réunies', () => {
  const periode = fc.record({
    qui: fc.constantFrom('a', 'b'),
    du: fc.integer({ min: 1, max: 20 }),
    duree: fc.option(fc.integer({ min: 1, max: 10 })),
    cadre: fc.constantFrom('equipe', 'partage'),
    ouvreur: fc.boolean(),
  });
  /** As the database keeps them: of one record, nobody is there twice at once. */
  const equipe = (prefixe: string) =>
    fc.array(periode, { maxLength: 6 }).map((tirees) => {
      const gardees: Membre[] = [];
      for (const [i, { qui, du, duree, cadre, ouvreur }] of tirees.entries()) {
        const une = membre(`${prefixe}${i}`, qui, du, duree === null ? null : du + duree, {
          cadre,
          ouvreur,
        });
        if (!gardees.some((autre) => autre.membre === qui && seRecouvrent(une, autre)))
          gardees.push(une);
      }
      return gardees;
    });
  const fin = ({ jusquA }: Membre) => jusquA?.getTime() ?? Number.POSITIVE_INFINITY;
  const seRecouvrent = (a: Membre, b: Membre) =>
    a.depuis.getTime() < fin(b) && b.depuis.getTime() < fin(a);

  it('ne comptent personne deux fois, n’écourtent personne, et n’ouvrent pas davantage', () => {
    fc.assert(
      fc.property(equipe('g'), equipe('x'), (garde, autre) => {
        const { videes, changees } = reunirEquipes(garde, autre);
        const avant = [...garde, ...autre];
        const apres = avant
          .filter(({ id }) => !videes.includes(id))
          .map((m) => ({ ...m, ...changees.find(({ id }) => id === m.id) }));
        for (const [i, un] of apres.entries())
          for (const deux of apres.slice(i + 1))
            if (un.membre === deux.membre) expect(seRecouvrent(un, deux)).toBe(false);
        for (const ligne of avant) {
          const tenue = apres.find((m) => m.membre === ligne.membre && seRecouvrent(m, ligne));
          if (!tenue) throw new Error('nobody left');
          expect(tenue.depuis <= ligne.depuis && fin(tenue) >= fin(ligne)).toBe(true);
          if (ligne.cadre === 'partage') expect(tenue.cadre).toBe('partage');
          if (!ligne.ouvreur) expect(tenue.ouvreur).toBe(false);
        }
      }),
    );
  });
});

describe('Ce que la personne a répondu', () => {
  const accord = (id: string, reponse: 'oui' | 'non', jour: number) =>
    ({
      id,
      objet: 'echange',
      reponse,
      voie: 'oral',
      donnePar: 'patient',
      version: 0,
      recueilliLe: le(jour),
      recueilliParNom: '',
      finiLe: null,
      finiParNom: null,
    }) as const;
  const opposition = (id: string, professionnel: string, jour: number) =>
    ({
      id,
      professionnel,
      professionnelNom: '',
      voie: 'oral',
      poseeLe: le(jour),
      poseeParNom: '',
      leveeLe: null,
      leveeParNom: null,
    }) as const;

  it('garde le non contre le oui, et la dernière de deux réponses pareilles', () => {
    const [oui, non] = [accord('oui', 'oui', 9), accord('non', 'non', 3)];
    expect(accordsAFinir([oui], [non])).toEqual(['oui']);
    expect(accordsAFinir([non], [oui])).toEqual(['oui']);
    expect(accordsAFinir([oui], [accord('ancien', 'oui', 2)])).toEqual(['ancien']);
    expect(accordsAFinir([oui], [])).toEqual([]);
  });

  it('garde chaque blocage, le plus ancien de deux qui nomment le même', () => {
    const un = [opposition('a', 'p', 1), opposition('b', 'q', 1)];
    const deux = [opposition('c', 'p', 2), opposition('d', 'r', 2)];
    expect(oppositionsEnTrop(un, deux)).toEqual(['c']);
    expect(oppositionsEnTrop(deux, un)).toEqual(['c']);
  });
});
