import { dateChiffres } from '#kernel/formats.ts';
import { LIBELLES_DES_POSTES, POSTES, type Poste } from '#kernel/poste-du-contrat.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { RUBRIQUES_DU_TEXTE } from '../domain/poste.ts';
import type { TextesPageProps } from './vue-de-preuves.ts';

/** What the report says of each post: three texts, one form each. */
export const TextesPage = (p: TextesPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Preuves', href: `${p.base}/preuves?annee=${p.annee.rang}` },
        { libelle: `Année ${p.annee.rang}` },
      ]}
      titre="Ce que dit le rapport"
      phrase={`Du ${dateChiffres(p.annee.du)} au ${dateChiffres(p.annee.au)}. Une rubrique vide n’y figure pas. Aucun nom de patient.`}
      moyen
    />
    {POSTES.map((poste) => (
      <Section titre={LIBELLES_DES_POSTES[poste]} id={poste} proche={poste === 'fonctionnement'}>
        {p.ecrire ? <Ecrire {...p} poste={poste} /> : <Lire {...p} poste={poste} />}
      </Section>
    ))}
  </>
);

type Un = TextesPageProps & { readonly poste: Poste };

const Ecrire = ({ base, annee, jetons, textes, refusee, poste }: Un) => {
  const ecrit = textes.find((texte) => texte.poste === poste);
  const refus = refusee?.poste === poste ? refusee : null;
  const { fait = '', manque = '', demande = '' } = ecrit ?? {};
  const saisie = refus ?? { valeurs: { fait, manque, demande }, erreurs: {} };
  return (
    <Formulaire
      action={`${base}/preuves/textes/${poste}?annee=${annee.rang}`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${poste}`}
      saisie={refus ?? undefined}
    >
      <input type="hidden" name="vu" value={ecrit?.changeLe.toISOString() ?? ''} />
      {RUBRIQUES_DU_TEXTE.map(({ cle, titre }) => (
        <ChampTexteLong
          {...lier(saisie, cle)}
          id={`${poste}-${cle}`}
          libelle={titre}
          lignes={4}
          longueurMax={8000}
          facultatif
        />
      ))}
      <div class="actions mt5">
        <Bouton variante="ferme" precision={LIBELLES_DES_POSTES[poste]}>
          Enregistrer
        </Bouton>
        {ecrit ? <span class="quiet small">{`Écrit par ${ecrit.changeParNom}.`}</span> : null}
      </div>
    </Formulaire>
  );
};

const Lire = ({ textes, poste }: Un) => {
  const ecrit = textes.find((texte) => texte.poste === poste);
  const dites = RUBRIQUES_DU_TEXTE.filter(({ cle }) => ecrit?.[cle]);
  if (dites.length === 0) return <p class="quiet">Rien n’est encore écrit.</p>;
  return (
    <>
      {dites.map(({ cle, titre }) => (
        <>
          <h3>{titre}</h3>
          {(ecrit?.[cle] ?? '').split('\n').map((ligne) => (
            <p class="measure">{ligne}</p>
          ))}
        </>
      ))}
    </>
  );
};
