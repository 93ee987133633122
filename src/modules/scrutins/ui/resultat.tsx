import { nombre, pluriel, pourcent } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Barre } from '#ui/jauge.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { type Classe, type Decompte, elire, repondre } from '../domain/depouillement.ts';
import { optionsDe, type Scrutin } from '../domain/scrutin.ts';
import { DIRE_SORT, direMajorite, TON_DE_SORT } from './dire-scrutin.ts';

export type ResultatProps = {
  readonly scrutin: Scrutin;
  readonly decompte: Decompte;
  readonly inscrits: number;
};

/** What came out of a vote: who is elected, or what was answered; what the statutes leave to decide is said so. */
export const Resultat = (p: ResultatProps) =>
  p.scrutin.genre === 'question' ? <Reponse {...p} /> : <Election {...p} />;

const Reponse = ({ scrutin, decompte, inscrits }: ResultatProps) => {
  const { adopte, requis, oui } = repondre(scrutin, { decompte, inscrits });
  const majorite = direMajorite(scrutin);
  const attendu =
    requis === null ? '' : `\u00A0: ${pluriel(requis, 'voix nécessaire', 'voix nécessaires')}`;
  return (
    <>
      {adopte === null ? (
        <Bandeau ton="attention" titre="La majorité n’a pas été dite">
          {
            'Vos statuts disent quelle majorité est demandée\u00A0: les voix sont là, la décision se lit avec eux.'
          }
        </Bandeau>
      ) : (
        <Bandeau
          ton={adopte ? 'ok' : 'neutre'}
          titre={adopte ? 'La réponse est oui' : 'La réponse n’est pas oui'}
        >
          {`${majorite ?? ''}${attendu}. ${pluriel(oui, 'oui', 'oui')}.`}
        </Bandeau>
      )}
      <Voix
        titre="Réponses"
        entete="Réponse"
        decompte={decompte}
        lignes={optionsDe(scrutin).map((option) => ({
          ...option,
          voix: decompte.voix[option.code] ?? 0,
          sort: null,
        }))}
      />
    </>
  );
};

const Election = ({ scrutin, decompte, inscrits }: ResultatProps) => {
  const sieges = scrutin.sieges ?? 0;
  const options = optionsDe(scrutin);
  const { classement, elus, restants, requis } = elire(
    { ...scrutin, sieges, options },
    { decompte, inscrits },
  );
  const egaux = classement.filter(({ sort }) => sort === 'a-departager');
  const majorite = direMajorite(scrutin);
  return (
    <>
      <Bandeau
        ton={restants === 0 ? 'ok' : 'attention'}
        titre={
          restants === 0
            ? `${sieges === 1 ? 'Le siège est pourvu' : `Les ${sieges} sièges sont pourvus`}`
            : `${pluriel(elus, 'siège pourvu', 'sièges pourvus')} sur ${sieges}`
        }
      >
        {egaux.length > 0 ? `${direEgalite(egaux, restants)} ` : null}
        {majorite === null
          ? 'Aucune majorité n’a été demandée\u00A0: sont élus ceux qui ont le plus de voix.'
          : `${majorite}${requis === null ? '' : `\u00A0: ${pluriel(requis, 'voix', 'voix')} au moins`}.`}
      </Bandeau>
      <Voix titre="Candidats" entete="Candidat" decompte={decompte} lignes={classement} />
    </>
  );
};

function direEgalite(egaux: readonly Classe[], restants: number): string {
  const noms = egaux.map(({ libelle }) => libelle);
  const tous = `${noms.slice(0, -1).join(', ')} et ${noms.at(-1) ?? ''}`;
  return `${tous} ont le même nombre de voix pour ${pluriel(restants, 'siège')}\u00A0: un second tour, ou ce que disent vos statuts, les départage.`;
}

type Ligne = Omit<Classe, 'sort'> & { readonly sort: Classe['sort'] | null };
type VoixProps = {
  readonly titre: string;
  readonly entete: string;
  readonly decompte: Decompte;
  readonly lignes: readonly Ligne[];
};

const Voix = ({ titre, entete, decompte: { bulletins, blancs }, lignes }: VoixProps) => (
  <div class="mt5">
    <Tableau
      titre={titre}
      titreCache
      lignes={lignes}
      precision={`${pluriel(bulletins, 'bulletin')}, dont ${pluriel(blancs, 'blanc')}`}
      colonnes={[
        { titre: entete, entete: true, cellule: (l) => l.libelle },
        { titre: 'Voix', genre: 'nombre', cellule: (l) => nombre(l.voix) },
        {
          titre: 'Part des bulletins',
          cellule: (l) => (
            <Barre
              repartition={{ acquis: l.voix, total: Math.max(bulletins, 1) }}
              enMots={bulletins === 0 ? 'aucun bulletin' : pourcent(l.voix / bulletins)}
            />
          ),
        },
        ...(lignes.some(({ sort }) => sort !== null)
          ? [
              {
                titre: 'Résultat',
                cellule: ({ sort }: Ligne) =>
                  sort === null ? null : (
                    <Etiquette ton={TON_DE_SORT[sort]}>{DIRE_SORT[sort]}</Etiquette>
                  ),
              },
            ]
          : []),
      ]}
    />
  </div>
);
