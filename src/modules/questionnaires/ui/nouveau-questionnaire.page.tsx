import { type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { QUESTIONS_MAX } from '../domain/questionnaire.ts';

export type NouveauQuestionnairePageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly filiere: Filiere;
  readonly saisie: Saisie;
};

/** Rows shown at once; the others open on demand, or because they are filled. */
const EN_VUE = 8;

/** The questions of a signed document, copied one by one. */
export const NouveauQuestionnairePage = (p: NouveauQuestionnairePageProps) => {
  const rangs = Array.from({ length: QUESTIONS_MAX }, (_, i) => i + 1);
  const suite = rangs.slice(EN_VUE);
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Urgences de kinésithérapie', href: p.base },
          { libelle: LIBELLES_DES_FILIERES[p.filiere] },
        ]}
        titre="Recopier un protocole"
        moyen
        phrase={`${LIBELLES_DES_FILIERES[p.filiere]}. Les questions et les réponses qui écartent sont celles du document signé, mot pour mot.`}
      />
      <Formulaire action={p.base} {...p.jetons} saisie={p.saisie}>
        <input type="hidden" name="filiere" value={p.filiere} />
        <GroupeDeChamps legende="Le document">
          <ChampTexte
            {...lier(p.saisie, 'reference')}
            libelle="Référence"
            aide="Comme il est nommé et classé, avec ses signataires"
            longueurMax={200}
          />
          <ChampDate {...lier(p.saisie, 'documentLe')} libelle="Date de signature" />
        </GroupeDeChamps>
        <GroupeDeChamps legende="Les questions">
          {rangs.slice(0, EN_VUE).map((rang) => (
            <UneQuestion {...p} rang={rang} />
          ))}
          <details
            class="mt4"
            open={suite.some((rang) => lier(p.saisie, `question${rang}`).valeur)}
          >
            <summary>{`Encore ${suite.length} questions`}</summary>
            {suite.map((rang) => (
              <UneQuestion {...p} rang={rang} />
            ))}
          </details>
        </GroupeDeChamps>
        <div class="mt5">
          <ChampTexteLong
            {...lier(p.saisie, 'sinon')}
            libelle="Ce que le document dit de faire de qui est écarté"
            aide="Montré à qui oriente, dès qu’une réponse écarte"
            facultatif
            lignes={3}
          />
        </div>
        <div class="actions mt5">
          <Bouton variante="suivant">Publier ce questionnaire</Bouton>
          <LienBouton href={p.base} variante="simple">
            Abandonner
          </LienBouton>
        </div>
      </Formulaire>
    </>
  );
};

const UneQuestion = ({
  saisie,
  rang,
}: NouveauQuestionnairePageProps & { readonly rang: number }) => (
  <LigneDeChamps>
    <ChampTexte
      {...lier(saisie, `question${rang}`)}
      libelle={`Question ${rang}`}
      facultatif={rang > 1}
      longueurMax={300}
    />
    <ChampListe
      {...lier(saisie, `ecarte${rang}`)}
      libelle={`Réponse ${rang} qui écarte`}
      vide="Aucune, pour information"
      facultatif
      options={[
        { valeur: 'oui', libelle: 'Oui' },
        { valeur: 'non', libelle: 'Non' },
      ]}
    />
  </LigneDeChamps>
);
