import { z } from 'zod';
import { estUuid } from '#kernel/identifiants.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { fichePersonne } from '../data/fiche.query.ts';
import { type FicheLue, versionDe } from '../domain/fiche.ts';
import { ouiNon, telephoneLisible } from '../ui/dire-personne.ts';
import { FichePage } from '../ui/fiche.page.tsx';
import { completerFiche } from '../usecases/completer-fiche.ts';

const zPersonne = z.object({ slug: z.string(), id: z.string().max(36) });
type RequeteDePersonne = Requete<z.output<typeof zPersonne>>;
const CHEMIN = '/app/:slug/territoire/annuaire/:id/fiche';

/** Form of what the CPTS knows of a person. */
export const ficheRoutes = [
  get(CHEMIN, {
    droit: 'annuaire.modifier',
    saisie: zPersonne,
    traiter: async (requete) => page(requete, null),
  }),
  post(CHEMIN, {
    droit: 'annuaire.modifier',
    saisie: zPersonne,
    traiter: async (requete) => {
      const { slug, id } = requete.saisie;
      const fait = await completerFiche(requete.appel, { ...requete.champs, professionnel: id });
      if (fait.ok)
        return requete.rediriger(`/app/${slug}/territoire/annuaire/${id}`, {
          ton: 'ok',
          texte: 'La fiche est enregistrée.',
        });
      const { refus } = fait;
      if (refus.motif === 'personne-inconnue') return requete.introuvable();
      if (refus.motif === 'fiche-changee')
        return page(requete, { erreurs: {}, autre: refus.actuelle });
      const erreurs =
        refus.motif === 'saisie-invalide'
          ? refus.champs
          : { '': 'La fiche n’a pas été enregistrée.' };
      return page(requete, { erreurs, autre: null });
    },
  }),
];

type Refusee = {
  readonly erreurs: Readonly<Record<string, string>>;
  readonly autre: FicheLue | null;
};

async function page(requete: RequeteDePersonne, refusee: Refusee | null): Promise<Response> {
  const { slug, id } = requete.saisie;
  const cpts = requete.appel.cpts;
  if (!estUuid(id) || !cpts) return requete.introuvable();
  const lue = await requete.lire((tx) => fichePersonne(tx, cpts.id, id));
  if (!lue) return requete.introuvable();
  // After a conflict the form takes the version that was just shown; after an error it keeps its own.
  const version =
    refusee && !refusee.autre
      ? (requete.champs['version'] ?? '')
      : versionDe(refusee?.autre ?? lue.fiche);
  return requete.page(
    <FichePage
      slug={slug}
      fuseau={cpts.fuseau}
      personne={lue.personne}
      version={version}
      autre={refusee?.autre ?? null}
      saisie={{
        valeurs: refusee ? requete.champs : enChamps(lue.fiche),
        erreurs: refusee?.erreurs ?? {},
      }}
      jetons={requete.jetons}
    />,
    {
      titre: 'Compléter la fiche',
      lieu: 'territoire',
      statut: refusee === null ? 200 : refusee.autre ? 409 : 422,
    },
  );
}

function enChamps(fiche: FicheLue | null): Readonly<Record<string, string>> {
  return {
    telephone: telephoneLisible(fiche?.telephone ?? null),
    courriel: fiche?.courriel ?? '',
    mssante: fiche?.mssante ?? '',
    horaires: fiche?.horaires ?? '',
    accessibilite: fiche?.accessibilite ?? '',
    membre: ouiNon(fiche?.membre ?? null),
    membreDepuis: fiche?.membreDepuis ?? '',
    nouveauxPatients: ouiNon(fiche?.nouveauxPatients ?? null),
    specificites: fiche?.specificites.join(', ') ?? '',
    langues: fiche?.langues.join(', ') ?? '',
    note: fiche?.note ?? '',
    dansLAnnuairePublic: ouiNon(fiche?.dansLAnnuairePublic ?? true),
  };
}
