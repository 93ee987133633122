import { nombre, pluriel } from '#kernel/formats.ts';
import { direTelephone } from '#kernel/telephone.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';

export type TelephoneDifferent = {
  /** Line of the file. */
  readonly numero: number;
  readonly nom: string;
  readonly demande: string;
  readonly demandeNumero: number;
  /** As the list gives it; null once imported: the file has it, nothing else does. */
  readonly telephone: string | null;
};

type Props = { readonly base: string; readonly lignes: readonly TelephoneDifferent[] };

const MONTREES = 100;

/** People of the register to whom the list gives another telephone: the register's stays until somebody checked. */
export const TelephonesDifferents = ({ base, lignes }: Props) => {
  const avecNumero = lignes.some(({ telephone }) => telephone !== null);
  return lignes.length === 0 ? null : (
    <Section
      titre="Un autre téléphone"
      introduction="La liste donne à ces personnes un autre numéro que le registre. Celui du registre reste : appelez, puis corrigez s’il le faut."
    >
      <Tableau
        titre="Personnes dont le téléphone diffère"
        titreCache
        precision={
          lignes.length > MONTREES
            ? `Les ${MONTREES} premières sur ${nombre(lignes.length)}.`
            : pluriel(lignes.length, 'personne')
        }
        lignes={lignes.slice(0, MONTREES)}
        colonnes={[
          {
            titre: 'Personne',
            entete: true,
            cellule: (l) => (
              <>
                <a href={`${base}/demandes/${l.demande}`}>{l.nom}</a>
                <span class="quiet">{` n°\u00A0${l.demandeNumero}`}</span>
              </>
            ),
          },
          ...(avecNumero
            ? [
                {
                  titre: 'Dans la liste',
                  cellule: (l: TelephoneDifferent) =>
                    l.telephone === null ? '' : direTelephone(l.telephone),
                },
              ]
            : []),
          {
            titre: 'Ligne du fichier',
            genre: 'nombre',
            cellule: (l) => nombre(l.numero),
          },
        ]}
      />
    </Section>
  );
};
