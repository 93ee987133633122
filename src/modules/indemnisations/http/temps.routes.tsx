import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Refusee } from '../ui/declarer.tsx';
import { TempsPage } from '../ui/temps.page.tsx';
import { declarerTemps, ecrireLettre } from '../usecases/declarer-temps.ts';
import { lireTemps } from '../usecases/lire-reglages.ts';
import { refuserTemps, reprendreTemps, validerTemps } from '../usecases/valider-temps.ts';
import { cadreDe, contexteDe, type Erreurs, erreursDe, retour, VIDE } from './contexte.form.ts';

const BASE = '/app/:slug/financement/indemnisations';
const valider = 'indemnisations.temps.valider';
const tenir = 'indemnisations.regle.tenir';
const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });
const vers = '/temps';

const avecMotif = (
  verbe: 'refuser' | 'reprendre',
  faire: typeof refuserTemps | typeof reprendreTemps,
  dire: string,
) =>
  post(`${BASE}/temps/:id/${verbe}`, {
    droit: valider,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: declaration } = requete.saisie;
      const fait = await faire(requete.appel, { ...requete.champs, declaration });
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await page(requete, { motif: { declaration, erreurs: erreursDe(fait.refus) } });
      return retour(requete, fait, { vers, dire: () => dire });
    },
  });

/** Declared time and letters of mission. */
export const tempsRoutes = [
  get(`${BASE}/temps`, {
    droit: 'indemnisations.temps.lire',
    saisie: zSlug.extend({ choisie: z.uuid().optional().catch(undefined) }),
    traiter: async (requete) => {
      const { choisie: declaration } = requete.saisie;
      return await page(requete, declaration ? { motif: { declaration, erreurs: {} } } : {});
    },
  }),
  post(`${BASE}/temps`, {
    droit: valider,
    saisie: zSlug,
    traiter: async (requete) => {
      const { formulaire, ...champs } = requete.champs;
      const fait = await declarerTemps(requete.appel, champs);
      if (!fait.ok)
        return await page(requete, {
          refusee: refuseeDe(formulaire, requete, erreursDe(fait.refus)),
        });
      return retour(requete, fait, {
        vers,
        dire: () => 'C’est déclaré\u00A0: il reste à le valider.',
      });
    },
  }),
  post(`${BASE}/temps/:id/valider`, {
    droit: valider,
    saisie: zUne,
    traiter: async (requete) =>
      retour(requete, await validerTemps(requete.appel, { declaration: requete.saisie.id }), {
        vers,
        dire: () => 'C’est validé.',
      }),
  }),
  avecMotif('refuser', refuserTemps, 'C’est refusé, le membre voit pourquoi.'),
  avecMotif(
    'reprendre',
    reprendreTemps,
    'C’est repris\u00A0: ce qui fut payé se déduira du prochain relevé.',
  ),
  post(`${BASE}/lettres`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await ecrireLettre(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { lettre: erreursDe(fait.refus) });
      return retour(requete, fait, { vers, dire: () => 'La lettre de mission est enregistrée.' });
    },
  }),
];

/** Which form came back, with what was typed in it. */
export function refuseeDe(
  formulaire: string | undefined,
  { champs }: Requete<unknown>,
  erreurs: Erreurs,
): Refusee {
  const connus: readonly NonNullable<Refusee>['du'][] = ['temps', 'trajet', 'lettre', 'compte'];
  const du = connus.find((un) => un === formulaire) ?? 'temps';
  return { du, saisie: { valeurs: champs, erreurs } };
}

type Etat = {
  readonly refusee?: Refusee;
  readonly lettre?: Erreurs;
  readonly motif?: { readonly declaration: string; readonly erreurs: Erreurs };
};

async function page(
  requete: Requete<unknown>,
  { refusee = null, lettre, motif }: Etat,
): Promise<Response> {
  const { peut } = contexteDe(requete);
  const lus = await lireTemps(requete.appel, {});
  if (!lus.ok) return requete.introuvable();
  const fautive = refusee ?? lettre ?? (motif && Object.keys(motif.erreurs).length > 0);
  return requete.page(
    <TempsPage
      {...cadreDe(requete, 'temps')}
      {...lus.valeur}
      refusee={refusee}
      lettre={lettre ? { valeurs: requete.champs, erreurs: lettre } : VIDE}
      motif={
        motif
          ? {
              declaration: motif.declaration,
              saisie: { valeurs: requete.champs, erreurs: motif.erreurs },
            }
          : null
      }
      valider={peut(valider)}
      tenir={peut(tenir)}
    />,
    { titre: 'Temps déclarés', lieu: 'financement', ...(fautive ? { statut: 422 } : {}) },
  );
}
