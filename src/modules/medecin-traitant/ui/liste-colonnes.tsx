import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import type { Saisie } from '#ui/saisie.ts';
import { CHAMPS_DE_LISTE } from '../domain/champ-de-liste.ts';
import type { Colonnes, Rangee } from '../domain/colonnes-de-liste.ts';

export type ListeColonnesProps = {
  readonly action: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly entetes: readonly string[];
  readonly sansNumero: readonly string[];
  readonly colonnes: Colonnes;
  readonly pivot: number;
  readonly exemples: readonly Rangee[];
  readonly saisie: Saisie;
  /** Shown unfolded: something is to be said. */
  readonly ouvert: boolean;
};

/** Name of the field that says what a column says. */
export const champDeColonne = (rang: number): string => `colonne-${rang}`;

/** What each column of the file says: proposed, and corrected here. */
export const ListeColonnes = (p: ListeColonnesProps) => {
  const lues = p.colonnes.filter((champ) => champ !== null).length;
  return (
    <details class="mt5" open={p.ouvert}>
      <summary>{`Colonnes du fichier : ${lues} lues sur ${p.entetes.length}`}</summary>
      <Formulaire action={p.action} {...p.jetons} saisie={p.saisie}>
        <p class="quiet">
          Corrigez ce qui n’est pas juste : c’est retenu pour la prochaine liste du même émetteur.
        </p>
        <div class="two mt5">
          {p.entetes.map((entete, rang) =>
            p.sansNumero.includes(entete) ? null : <Colonne {...p} entete={entete} rang={rang} />,
          )}
        </div>
        <Pivot {...p} />
        <div class="actions mt5">
          <Bouton>Relire la liste ainsi</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};

/** What the form sends for a column that is left out. */
export const NE_PAS_LIRE = '-';
const OPTIONS = [
  { valeur: NE_PAS_LIRE, libelle: 'Ne pas lire' },
  ...CHAMPS_DE_LISTE.map(({ code, libelle }) => ({ valeur: code, libelle })),
];

const Colonne = (p: ListeColonnesProps & { readonly entete: string; readonly rang: number }) => {
  const nom = champDeColonne(p.rang);
  const dits = p.exemples.map(({ values }) => values[p.rang] ?? '').filter((dit) => dit !== '');
  const exemples = [...new Set(dits)].slice(0, 2).map((dit) => `«\u00A0${dit}\u00A0»`);
  const envoyee = p.saisie.valeurs[nom];
  return (
    <ChampListe
      nom={nom}
      libelle={p.entete}
      aide={exemples.length > 0 ? `Dit ${exemples.join(', ')}` : 'Vide au début de la liste'}
      valeur={typeof envoyee === 'string' ? envoyee : (p.colonnes[p.rang] ?? NE_PAS_LIRE)}
      erreur={p.saisie.erreurs[nom]}
      options={OPTIONS}
    />
  );
};

const Pivot = ({ pivot, saisie }: ListeColonnesProps) => {
  const deux = (annee: number) => String(annee % 100).padStart(2, '0');
  const envoye = saisie.valeurs['pivot'];
  const apres = pivot < 99 ? `, ${deux(pivot + 1)} à 99 se lisent ${1901 + pivot} à 1999` : '';
  return (
    <div class="mt5">
      <ChampNombre
        nom="pivot"
        libelle="Années de naissance à deux chiffres : dernière des années 2000"
        aide={`00 à ${deux(pivot)} se lisent 2000 à ${2000 + pivot}${apres}.`}
        valeur={typeof envoye === 'string' ? envoye : deux(pivot)}
        erreur={saisie.erreurs['pivot']}
      />
    </div>
  );
};
