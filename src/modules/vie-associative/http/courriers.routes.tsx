import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import {
  courrierParId,
  courriersDeLaCpts,
  destinatairesDuCourrier,
} from '../data/courriers.query.ts';
import { appelerAdherent } from '../domain/adhesion.ts';
import { CourrierPage } from '../ui/courrier.page.tsx';
import { EcrireAuxAdherentsPage } from '../ui/ecrire-aux-adherents.page.tsx';
import type { ApercuVu } from '../ui/vue-de-courrier.ts';
import { direFiltres } from '../usecases/dire-filtres.ts';
import { apercevoirCourrier, envoyerCourrier } from '../usecases/ecrire-aux-adherents.ts';
import { joindreLesContacts } from '../usecases/joindre-les-contacts.ts';
import { detailDe } from '../usecases/nommer.ts';
import { contexteDe, type Erreurs, erreursDe } from './contexte.form.ts';
import { enAdresse, filtreDe, zFiltres } from './filtres.form.ts';

const CHEMIN = '/app/:slug/vie-associative';
const droit = 'asso.adherent.tenir';
const zSlug = z.object({ slug: z.string() });
const zChoix = z.object(zFiltres);
/** Members alone are written to. */
const zDestinataires = zChoix.transform((f) => ({
  ...f,
  etat: f.etat === 'suspendue' ? f.etat : ('' as const),
}));

/** A message to the members that filters choose: written, read again, sent, looked at later. */
export const courriersRoutes = [
  get(`${CHEMIN}/ecrire`, {
    droit,
    saisie: zSlug.extend(zFiltres),
    traiter: async (requete) => await pageDEcriture(requete, { choix: requete.saisie }),
  }),
  post(`${CHEMIN}/ecrire/relire`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const relu = await apercevoirCourrier(requete.appel, { ...requete.champs });
      const lu = relu.ok ? { apercu: relu.valeur } : { erreurs: erreursDe(relu.refus) };
      return await pageDEcriture(requete, { choix: requete.champs, ...lu });
    },
  }),
  post(`${CHEMIN}/ecrire`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const parti = await envoyerCourrier(requete.appel, { liste: '', ...requete.champs });
      if (parti.ok) {
        const { id, ecrits, sansAdresse } = parti.valeur;
        const appels = pluriel(sansAdresse, 'autre est', 'autres sont');
        return requete.rediriger(`${contexteDe(requete).base}/courriers/${id}`, {
          ton: 'ok',
          texte: `Le message part à ${pluriel(ecrits, 'adhérent')}${sansAdresse > 0 ? `\u00A0; ${appels} à appeler` : ''}.`,
        });
      }
      const erreurs = erreursDe(parti.refus);
      const { liste: _liste, ...champs } = requete.champs;
      const relu = await apercevoirCourrier(requete.appel, champs);
      const apercu = relu.ok && parti.refus.motif === 'destinataires-changes' ? relu.valeur : null;
      return await pageDEcriture(requete, {
        choix: champs,
        erreurs,
        ...(apercu ? { apercu } : {}),
      });
    },
  }),
  get(`${CHEMIN}/courriers/:id`, {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { base, cpts, moment } = contexteDe(requete);
      const { id } = requete.saisie;
      const courrier = await requete.lire((tx) => courrierParId(tx, cpts, id));
      if (!courrier) return requete.introuvable();
      const lus = await requete.lire(async (tx) =>
        joindreLesContacts({ tx, cpts, ...moment }, await destinatairesDuCourrier(tx, cpts, id)),
      );
      const destinataires = lus.map((a) => ({
        ...{ id: a.id, nom: appelerAdherent(a), detail: detailDe(a) },
        ...{ telephone: a.telephone, ecrit: a.ecrit },
      }));
      return requete.page(<CourrierPage {...{ base, moment, courrier, destinataires }} />, {
        titre: courrier.sujet,
        lieu: 'vie-associative',
      });
    },
  }),
];

type Etat = {
  /** Where the filters are read. */
  readonly choix: unknown;
  readonly apercu?: ApercuVu;
  readonly erreurs?: Erreurs;
};

async function pageDEcriture(
  requete: Requete<unknown>,
  { choix, apercu, erreurs = {} }: Etat,
): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const lus = zDestinataires.safeParse(choix);
  const filtres = lus.success ? lus.data : zDestinataires.parse({});
  const vue = await requete.lire(async (tx) => ({
    aQui: await direFiltres(tx, cpts, filtreDe(filtres)),
    combien: (await adhesionsDeLaCpts(tx, cpts, filtreDe(filtres))).length,
    courriers: await courriersDeLaCpts(tx, cpts),
  }));
  return requete.page(
    <EcrireAuxAdherentsPage
      {...{ base, moment, jetons, filtres, ...vue }}
      requete={enAdresse(filtres)}
      saisie={{ valeurs: requete.champs, erreurs }}
      apercu={apercu ?? null}
    />,
    {
      titre: 'Écrire aux adhérents',
      lieu: 'vie-associative',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
