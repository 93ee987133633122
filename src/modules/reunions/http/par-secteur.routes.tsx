import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { groupeNomme } from '../data/groupes.query.ts';
import { reunionsDeLaSerie, serieNommee } from '../data/series.query.ts';
import { ParSecteurPage } from '../ui/par-secteur.page.tsx';
import { SeriePage } from '../ui/serie.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { repartitionDuGroupe, reunirParSecteur } from '../usecases/reunir-par-secteur.ts';
import { contexteDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zId = z.object({ slug: z.string(), id: z.uuid() });
const BASE = '/app/:slug/reunions';
const droit = 'reunions.reunion.animer';
type Ici = Requete<{ readonly id: string }>;
type Erreurs = Readonly<Record<string, string>>;

/** One meeting in each sector: prepared together, then seen together. */
export const parSecteurRoutes = [
  get(`${BASE}/groupes/:id/par-secteur`, {
    droit,
    saisie: zId,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${BASE}/groupes/:id/par-secteur`, {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { saisie, secteurs } = saisieDe(requete);
      const fait = await reunirParSecteur(requete.appel, saisie);
      if (!fait.ok) return await page(requete, situer(erreursDe(fait.refus), secteurs));
      return retour(requete, fait, {
        vers: `/series/${fait.valeur.id}`,
        dire: ({ reunions }) =>
          `${pluriel(reunions, 'réunion est fixée', 'réunions sont fixées')}, et chacun est convoqué par message.`,
      });
    },
  }),
  get(`${BASE}/series/:id`, {
    droit: 'reunions.reunion.lire',
    saisie: zId,
    traiter: async (requete) => {
      const { base, cpts, moment } = contexteDe(requete);
      const { id } = requete.saisie;
      const serie = await requete.lire((tx) => serieNommee(tx, cpts, id));
      if (!serie) return requete.introuvable();
      const reunions = await requete.lire((tx) => reunionsDeLaSerie(tx, cpts, id));
      return requete.page(<SeriePage {...{ base, moment, serie, reunions }} />, {
        titre: serie.titre,
        lieu: 'reunions',
      });
    },
  }),
];

/** The sectors whose fields say something, and where those of no sector are put. */
function saisieDe({ champs, saisie }: Ici) {
  const suites = (nom: string) =>
    Object.keys(champs)
      .filter((champ) => champ.startsWith(`${nom}-`) && champs[champ] !== '')
      .map((champ) => champ.slice(nom.length + 1));
  const secteurs = [
    ...new Set(['jour', 'debut', 'fin', 'lieu', 'adresseVisio'].flatMap(suites)),
  ].sort();
  const rendez = secteurs.map((secteur) => {
    const du = (quoi: string) => champs[`${quoi}-${secteur}`] ?? '';
    return {
      ...{ secteur, jour: du('jour'), debut: du('debut'), fin: du('fin') },
      ...{ modalite: du('modalite'), lieu: du('lieu'), adresseVisio: du('adresseVisio') },
    };
  });
  const places = suites('place').map((personne) => {
    const secteur = champs[`place-${personne}`];
    return { personne, secteur: secteur === 'aucune' ? '' : secteur };
  });
  const { titre, mission, ordreDuJour } = champs;
  return { secteurs, saisie: { groupe: saisie.id, titre, mission, ordreDuJour, rendez, places } };
}

/** `rendez.1.jour` is the field `jour-<sector>`. */
function situer(erreurs: Erreurs, secteurs: readonly string[]): Erreurs {
  return Object.fromEntries(
    Object.entries(erreurs).map(([nom, message]) => {
      const [, i = '', quoi = ''] = /^rendez\.(\d+)\.(\w+)$/.exec(nom) ?? [];
      return [i === '' ? nom : `${quoi}-${secteurs[Number(i)]}`, message];
    }),
  );
}

async function page(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const groupe = await requete.lire((tx) => groupeNomme(tx, cpts, id));
  const { acteur } = requete.appel;
  if (!groupe || groupe.archiveLe || !peutAnimer(acteur, groupe.referent?.professionnelId ?? null))
    return requete.introuvable();
  const repartition = await requete.lire((tx) => repartitionDuGroupe(tx, cpts, id));
  const { nom, missions } = groupe;
  const valeurs = erreurs
    ? valeursDe(requete)
    : { titre: nom.slice(0, 80), mission: missions[0] ?? 'vie-associative' };
  return requete.page(
    <ParSecteurPage
      {...{ base, jetons, groupe: { id, nom } }}
      {...repartition}
      saisie={{ valeurs, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Une réunion par secteur', lieu: 'reunions', ...(erreurs ? { statut: 422 } : {}) },
  );
}
