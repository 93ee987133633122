import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { CHAMPS_DE_FUSION, champsPour, LONGUEURS } from '../domain/texte-de-campagne.ts';

export type TextesDeCampagnePageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly campagne: { readonly id: string; readonly nom: string };
  readonly saisie: Saisie;
  /** The letter as somebody who does not exist would read it. */
  readonly apercu: { readonly enveloppe: readonly string[]; readonly corps: string };
};

/** What the letter, the counter and the poster say, beside the letter as it will be. */
export const TextesDeCampagnePage = (p: TextesDeCampagnePageProps) => {
  const ici = `${p.base}/campagnes/${p.campagne.id}`;
  return (
    <>
      <TeteDePage
        moyen
        titre="Les textes"
        miettes={[
          { libelle: 'Campagnes', href: `${p.base}/campagnes` },
          { libelle: p.campagne.nom, href: ici },
          { libelle: 'Textes' },
        ]}
        phrase="Une lettre peut être ouverte par quelqu’un d’autre&nbsp;: ne dites rien de la santé de personne. Une ligne dont un champ n’est pas connu n’est pas imprimée."
      />
      <Partage
        principal={
          <Formulaire action={`${ici}/textes`} {...p.jetons} saisie={p.saisie}>
            <Champs saisie={p.saisie} />
            <div class="actions mt5">
              <Bouton variante="suivant" nom="geste" valeur="enregistrer">
                Enregistrer
              </Bouton>
              <Bouton nom="geste" valeur="voir">
                Voir la lettre
              </Bouton>
              <LienBouton href={ici} variante="simple">
                Revenir
              </LienBouton>
            </div>
          </Formulaire>
        }
        cote={<Apercu {...p} ici={ici} />}
      />
    </>
  );
};

const Champs = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <ChampTexteLong
      {...lier(saisie, 'lettre')}
      libelle="La lettre"
      aide={aideDe('lettre')}
      lignes={18}
      longueurMax={LONGUEURS.lettre}
    />
    <ChampTexteLong
      {...lier(saisie, 'comptoir')}
      libelle="Le texte de comptoir"
      aide={aideDe('comptoir')}
      lignes={6}
      longueurMax={LONGUEURS.comptoir}
    />
    <ChampTexteLong
      {...lier(saisie, 'affiche')}
      libelle="La phrase de l’affiche"
      aide="Elle se lit de loin&nbsp;: une ou deux phrases."
      lignes={2}
      longueurMax={LONGUEURS.affiche}
    />
  </>
);

/** `[prénom], le prénom de la personne ; …` */
function aideDe(lequel: 'lettre' | 'comptoir'): string {
  const possibles = champsPour(lequel);
  const dits = CHAMPS_DE_FUSION.filter(({ champ }) => possibles.includes(champ));
  return `Champs : ${dits.map(({ champ, dit }) => `[${champ}] ${dit}`).join(', ')}.`;
}

const Apercu = ({ apercu, ici }: TextesDeCampagnePageProps & { readonly ici: string }) => (
  <Section
    titre="La lettre, telle qu’elle partira"
    introduction="À quelqu’un qui n’existe pas."
    proche
  >
    <div>
      <p class="small">
        {apercu.enveloppe.map((ligne, i) => (
          <>
            {i > 0 ? <br /> : null}
            {ligne}
          </>
        ))}
      </p>
      {apercu.corps.split('\n\n').map((paragraphe) => (
        <p class="mt4">
          {paragraphe.split('\n').map((ligne, i) => (
            <>
              {i > 0 ? <br /> : null}
              {ligne}
            </>
          ))}
        </p>
      ))}
    </div>
    <p class="after">
      <a href={`${ici}/apercu.pdf`}>Voir en PDF la lettre enregistrée</a>
    </p>
  </Section>
);
