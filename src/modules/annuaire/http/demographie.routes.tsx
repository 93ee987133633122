import { z } from 'zod';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import type { LigneDeDemographie } from '../domain/demographie.ts';
import { DemographiePage } from '../ui/demographie.page.tsx';
import { exporterDemographie } from '../usecases/exporter-annuaire.ts';
import { lireDemographie } from '../usecases/lire-demographie.ts';
import { type Densites, lireDensites } from '../usecases/lire-densites.ts';

const zDemographie = z.object({
  slug: z.string(),
  /** Trade shown on the map; an unknown one shows the first. */
  metier: z.string().catch('').default(''),
  maille: z.enum(['', 'commune', 'secteur']).catch('').default(''),
});
type Saisie = z.output<typeof zDemographie>;
const CHEMIN = '/app/:slug/territoire/demographie';

/** The board of the territory's professionals. */
export const demographieRoutes = [
  get(CHEMIN, {
    droit: 'annuaire.lire',
    saisie: zDemographie,
    traiter: async (requete) => {
      const { droits } = requete.appel.acteur;
      return requete.page(
        <DemographiePage
          {...(await lire(requete, droits.has('annuaire.depart.lire')))}
          slug={requete.saisie.slug}
          peutModifierLeTerritoire={droits.has('territoire.modifier')}
        />,
        { titre: 'Démographie', lieu: 'territoire' },
      );
    },
  }),
  get(`${CHEMIN}.csv`, {
    droit: 'annuaire.lire',
    saisie: zDemographie,
    traiter: async (requete) => {
      // Leaves the entry that every export leaves, whatever its grain.
      const exportee = await exporterDemographie(requete.appel, {});
      if (!exportee.ok) return requete.introuvable();
      const { lignes, densites } = await lire(requete, false);
      const { slug, maille } = requete.saisie;
      const parZone = maille === '' ? null : densites;
      const nom = ['demographie', slug, ...(parZone ? [parZone.cle, parZone.maille] : [])];
      return requete.fichier(writeCsv(parZone ? tableParZone(parZone) : tableParMetier(lignes)), {
        nom: `${nom.join('-')}.csv`,
        type: CSV,
      });
    },
  }),
];

function tableParMetier(lignes: readonly LigneDeDemographie[]) {
  return [
    ['Profession', 'Nombre', 'Libéraux', 'Pour 10 000 habitants', 'Adhérents'],
    ...lignes.map((l) => [l.metier, l.nombre, l.liberaux, ecrire(l.densite), l.adherents]),
  ];
}

function tableParZone({ maille, metier, zones }: Densites) {
  return [
    [maille === 'secteur' ? 'Secteur' : 'Commune', metier, 'Habitants', 'Pour 10 000 habitants'],
    ...zones.map((z) => [z.nom, z.nombre, z.population ?? 'inconnu', ecrire(z.densite)]),
  ];
}

function ecrire(densite: number | null): number | string {
  return densite === null ? 'inconnu' : Math.round(densite * 100) / 100;
}

function lire(requete: Requete<Saisie>, avecDeparts: boolean) {
  const cpts = requete.appel.cpts?.id ?? '';
  const { metier, maille } = requete.saisie;
  return requete.lire(async (tx) => {
    const demographie = await lireDemographie(tx, cpts, { avecDeparts });
    const { lignes } = demographie;
    return { ...demographie, densites: await lireDensites(tx, cpts, { lignes, metier, maille }) };
  });
}
