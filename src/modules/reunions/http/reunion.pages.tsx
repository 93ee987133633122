import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { actionsDeLaReunion } from '../data/actions.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { convoques, reunionNommee } from '../data/reunions.query.ts';
import { feuillesFigees, signatures } from '../data/signatures.query.ts';
import type { Reunion } from '../domain/reunion.ts';
import { ReunionPage } from '../ui/reunion.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { nommerMetiers } from '../usecases/nommer-metiers.ts';
import { contexteDe, valeursDe } from './contexte.form.ts';

type Erreurs = Readonly<Record<string, string>>;
type Refusee = { readonly forme: 'reunion' | 'point' | 'personnes'; readonly erreurs: Erreurs };
type Ici = Requete<{ readonly id: string }>;

/** The meeting, and whether this person leads it; null when it does not exist in this CPTS. */
export async function reunionDe(requete: Ici) {
  const { cpts, peut } = contexteDe(requete);
  const reunion = await requete.lire((tx) => reunionNommee(tx, cpts, requete.saisie.id));
  if (!reunion) return null;
  const animer =
    peut('reunions.reunion.animer') &&
    peutAnimer(requete.appel.acteur, reunion.referentProfessionnel);
  return { reunion, animer };
}

/** One meeting; with what is wrong in one of its forms, if anything. */
export async function pageDeReunion(requete: Ici, refusee: Refusee | null): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts, moment } = contexte;
  const { id } = requete.saisie;
  const lue = await reunionDe(requete);
  if (!lue) return requete.introuvable();
  const { reunion, animer } = lue;
  const liste = await requete.lire((tx) => convoques(tx, cpts, id));
  const deja = new Set(liste.map(({ professionnelId }) => professionnelId));
  const territoire = animer ? await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts)) : [];
  const { professionnel } = requete.appel.acteur;
  const saisie = (forme: Refusee['forme'], valeurs: Readonly<Record<string, string>> = {}) =>
    refusee?.forme === forme
      ? { valeurs: valeursDe(requete), erreurs: refusee.erreurs }
      : { valeurs, erreurs: {} };
  return requete.page(
    <ReunionPage
      {...contexte}
      animer={animer}
      convie={professionnel !== null && deja.has(professionnel)}
      reunion={reunion}
      convoques={liste}
      points={await requete.lire((tx) => pointsDeLaReunion(tx, cpts, id))}
      signatures={await requete.lire((tx) => signatures(tx, cpts, id))}
      actions={await requete.lire((tx) => actionsDeLaReunion(tx, cpts, id))}
      feuilles={await requete.lire((tx) => feuillesFigees(tx, cpts, id))}
      choisissables={nommerMetiers(territoire.filter((p) => !deja.has(p.id)))}
      saisies={{
        reunion: saisie('reunion', valeursDeReunion(reunion, moment.fuseau)),
        point: saisie('point'),
        personnes: saisie('personnes'),
      }}
    />,
    { titre: reunion.titre, lieu: 'reunions', ...(refusee ? { statut: 422 } : {}) },
  );
}

function valeursDeReunion(r: Reunion, fuseau: string): Readonly<Record<string, string>> {
  return {
    titre: r.titre,
    jour: dateCivileDe(r.debut, fuseau),
    debut: heureCivileDe(r.debut, fuseau),
    fin: heureCivileDe(r.fin, fuseau),
    modalite: r.modalite,
    lieu: r.lieu ?? '',
    adresseVisio: r.adresseVisio ?? '',
  };
}
