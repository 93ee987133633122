import { dateCivile } from '#kernel/date-civile.ts';
import { accord, dateChiffres, nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Comptes as Chiffres } from '#ui/comptes.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { manquesDe, type Rangee } from '../domain/colonnes-de-liste.ts';
import type { Comptes, EnvoiDeListe } from '../domain/liste.ts';
import { direManques } from './dire-liste.ts';
import { ListeColonnes } from './liste-colonnes.tsx';
import {
  AutresTelephones,
  type LigneMontree,
  PremieresLignes,
  Refusees,
  Remarques,
  Semblables,
} from './liste-lignes.tsx';

export type ListeApercuPageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly envoi: EnvoiDeListe;
  readonly entete: {
    readonly entetes: readonly string[];
    readonly sansNumero: readonly string[];
    readonly cellulesVidees: number;
  };
  readonly exemples: readonly Rangee[];
  readonly lignes: readonly LigneMontree[];
  readonly comptes: Comptes;
  readonly rienNeChange: boolean;
  readonly dejaImportee: boolean;
  readonly saisie: Saisie;
};

/** What a list would change. Nothing is written until "Importer". */
export const ListeApercuPage = (p: ListeApercuPageProps) => {
  const ici = `${p.base}/listes/envois/${p.envoi.id}`;
  const manques = manquesDe(p.envoi.colonnes);
  const aCorriger = Object.keys(p.saisie.erreurs).length > 0;
  return (
    <>
      <TeteDePage
        moyen
        titre="Ce que la liste change"
        miettes={[
          { libelle: 'Médecin traitant', href: p.base },
          { libelle: 'Listes reçues', href: `${p.base}/listes` },
          { libelle: `${p.envoi.emetteur} au ${dateChiffres(dateCivile(p.envoi.dateListe))}` },
        ]}
        phrase={
          manques.length > 0 ? (
            `Dites d’abord quelle colonne donne ${direManques(manques)}.`
          ) : (
            <Resume {...p} />
          )
        }
      />
      <Onglets libelle="Médecin traitant" onglets={p.onglets} />
      {manques.length > 0 ? null : (
        <div class="mt5">
          <Chiffres comptes={chiffresDe(p.comptes)} />
        </div>
      )}
      <SansNumero {...p.entete} />
      <Suite {...p} ici={ici} complet={manques.length === 0} />
      <ListeColonnes
        action={`${ici}/colonnes`}
        jetons={p.jetons}
        {...p.entete}
        colonnes={p.envoi.colonnes}
        pivot={p.envoi.pivot}
        exemples={p.exemples}
        saisie={p.saisie}
        ouvert={manques.length > 0 || aCorriger}
      />
      {manques.length > 0 ? null : (
        <>
          <Remarques {...p} />
          <Semblables {...p} />
          <AutresTelephones {...p} />
          <Refusees {...p} csv={`${ici}/lignes-a-corriger.csv`} />
          <PremieresLignes {...p} />
        </>
      )}
    </>
  );
};

const entrent = ({ nouvelle, semblable }: Comptes) => nouvelle + semblable;

const Resume = ({ comptes, rienNeChange, dejaImportee }: ListeApercuPageProps) => {
  if (rienNeChange)
    return 'Rien ne change : cette liste est déjà importée, avec toutes ses personnes.';
  const n = entrent(comptes);
  if (n === 0 && comptes.connue + comptes.completee > 0)
    return 'Toutes ces personnes sont déjà au registre. Rien n’est encore écrit.';
  return (
    <>
      <strong>{pluriel(n, 'personne')}</strong>
      {` ${accord(n, 'entre', 'entrent')} au registre. Rien n’est encore écrit.`}
      {dejaImportee ? ' Cette liste est déjà importée : ce fichier la complète.' : ''}
    </>
  );
};

function chiffresDe(comptes: Comptes) {
  const { semblable, completee, connue, refusee } = comptes;
  return [
    {
      terme: 'Nouvelles',
      chiffre: nombre(entrent(comptes)),
      ...(semblable > 0 ? { detail: `dont ${nombre(semblable)} à regarder` } : {}),
    },
    {
      terme: 'Déjà au registre',
      chiffre: nombre(connue + completee),
      ...(completee > 0 ? { detail: `dont ${pluriel(completee, 'complétée')}` } : {}),
    },
    { terme: 'À corriger', chiffre: nombre(refusee) },
  ];
}

const SansNumero = ({ sansNumero, cellulesVidees }: ListeApercuPageProps['entete']) => {
  if (sansNumero.length + cellulesVidees === 0) return null;
  const colonnes = sansNumero.map((entete) => `«\u00A0${entete}\u00A0»`).join(', ');
  return (
    <div class="mt5">
      <Bandeau ton="info" titre="Numéros de sécurité sociale retirés">
        <p>
          {sansNumero.length > 0
            ? `${accord(sansNumero.length, 'La colonne', 'Les colonnes')} ${colonnes} ${accord(sansNumero.length, 'n’est pas gardée', 'ne sont pas gardées')}. `
            : ''}
          {cellulesVidees > 0
            ? `${pluriel(cellulesVidees, 'case effacée', 'cases effacées')} ailleurs. `
            : ''}
          Le registre n’en a pas besoin.
        </p>
      </Bandeau>
    </div>
  );
};

type SuiteProps = ListeApercuPageProps & { readonly ici: string; readonly complet: boolean };

/** The one button that writes, and how to give up. */
const Suite = ({ base, ici, complet, comptes, rienNeChange, jetons }: SuiteProps) => {
  const n = entrent(comptes) + comptes.completee + comptes.connue;
  return (
    <div class="actions mt5">
      {complet && n > 0 && !rienNeChange ? (
        <BoutonPoste action={`${ici}/importer`} {...jetons} variante="suivant">
          {`Importer ${pluriel(n, 'personne')}`}
        </BoutonPoste>
      ) : null}
      <BoutonPoste action={`${ici}/oublier`} csrf={jetons.csrf} variante="simple">
        Effacer ce fichier
      </BoutonPoste>
      {rienNeChange ? <LienBouton href={`${base}/listes`}>Revenir aux listes</LienBouton> : null}
    </div>
  );
};
