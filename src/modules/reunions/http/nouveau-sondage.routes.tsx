import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { groupeNomme, groupesDeLaCpts } from '../data/groupes.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { aujourdhuiDe } from '../ui/dire-quand.ts';
import { NouveauSondagePage } from '../ui/nouveau-sondage.page.tsx';
import { creerSondage } from '../usecases/creer-sondage.ts';
import { nommerMetiers, professionsDe } from '../usecases/nommer-metiers.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const droit = 'reunions.reunion.animer';
const CHEMIN = '/app/:slug/reunions/sondages';
const LIGNES = 5;
const LIGNES_AU_PLUS = 60;

/** A new poll; more rows of dates are asked of the server, so that it works without script. */
export const nouveauSondageRoutes = [
  get(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug.extend({ groupe: z.string().max(60).optional() }),
    traiter: async (requete) => {
      const groupe = requete.saisie.groupe ?? '';
      const { cpts } = contexteDe(requete);
      const connu = z.uuid().safeParse(groupe).success
        ? await requete.lire((tx) => groupeNomme(tx, cpts, groupe))
        : null;
      const valeurs = connu
        ? { groupe, titre: connu.nom, mission: connu.missions[0] ?? 'vie-associative' }
        : {};
      return await page(requete, { valeurs, erreurs: {} });
    },
  }),
  post(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const lignes = String(Math.min(lignesDe(requete) + 5, LIGNES_AU_PLUS));
      return await page(requete, { valeurs: { ...valeursDe(requete), lignes }, erreurs: {} });
    },
  }),
  post(CHEMIN, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { titre, mission, groupe, cloture, places, priorites, professionnels, invites } =
        corpsDe(requete);
      const { creneaux, rangs } = creneauxDe(requete);
      const cree = await creerSondage(requete.appel, {
        ...{ titre, mission, groupe, cloture, places, priorites, professionnels, invites },
        creneaux,
      });
      if (cree.ok)
        return retour(requete, cree, {
          vers: `/sondages/${cree.valeur.id}`,
          dire: () => 'Le sondage part par message.',
        });
      const erreurs = situer(erreursDe(cree.refus), rangs);
      return await page(requete, { valeurs: valeursDe(requete), erreurs });
    },
  }),
];

const lignesDe = ({ champs }: Requete<unknown>) => {
  const lignes = Number(champs['lignes']);
  return Number.isInteger(lignes) && lignes > 0 ? Math.min(lignes, LIGNES_AU_PLUS) : LIGNES;
};

/** Rows that say something, and at which place of the form each stands. */
function creneauxDe(requete: Requete<unknown>) {
  const { champs } = requete;
  const rangs = Array.from({ length: lignesDe(requete) }, (_, i) => i + 1).filter((rang) =>
    ['jour', 'debut', 'fin'].some((quoi) => (champs[`${quoi}-${rang}`] ?? '') !== ''),
  );
  const creneaux = rangs.map((rang) => {
    const du = (quoi: string) => champs[`${quoi}-${rang}`] ?? '';
    return {
      jour: du('jour'),
      debut: du('debut'),
      fin: du('fin'),
      modalite: du('modalite'),
      lieu: du('lieu'),
    };
  });
  return { creneaux, rangs };
}

/** `creneaux.1.fin` is the field `fin-4`, when the second date stands on the fourth row. */
function situer(
  erreurs: Readonly<Record<string, string>>,
  rangs: readonly number[],
): Readonly<Record<string, string>> {
  const situees = Object.entries(erreurs).map(([nom, message]) => {
    const [, i = '', quoi = ''] = /^creneaux\.(\d+)\.(\w+)$/.exec(nom) ?? [];
    const rang = rangs[Number(i)];
    if (i !== '' && rang) return [`${quoi}-${rang}`, message] as const;
    return [nom === 'creneaux' ? '' : nom, message] as const;
  });
  return Object.fromEntries(situees);
}

type Etat = {
  readonly valeurs: Readonly<Record<string, string | readonly string[]>>;
  readonly erreurs: Readonly<Record<string, string>>;
};

async function page(requete: Requete<unknown>, saisie: Etat): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const choix = { maintenant: moment.maintenant, jour: aujourdhuiDe(moment) };
  const groupes = await requete.lire((tx) => groupesDeLaCpts(tx, cpts, choix));
  const territoire = await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts));
  const lignes = Number(saisie.valeurs['lignes'] ?? LIGNES);
  return requete.page(
    <NouveauSondagePage
      base={base}
      jetons={jetons}
      saisie={saisie}
      lignes={Number.isInteger(lignes) ? lignes : LIGNES}
      groupes={groupes.filter(({ archiveLe }) => archiveLe === null)}
      professions={professionsDe(territoire)}
      choisissables={nommerMetiers(territoire)}
    />,
    {
      titre: 'Chercher une date',
      lieu: 'reunions',
      ...(Object.keys(saisie.erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
