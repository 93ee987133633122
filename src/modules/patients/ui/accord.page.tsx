import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { ObjetDAccord } from '../domain/accord.ts';
import type { TexteDInformation } from '../domain/texte-d-information.ts';
import { LIBELLES_DES_OBJETS } from './dire-patient.ts';

type Props = {
  readonly base: string;
  readonly patient: string;
  readonly nom: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly texte: TexteDInformation;
  readonly saisie: Saisie;
};

const CHOIX: Readonly<Record<ObjetDAccord, readonly { valeur: string; libelle: string }[]>> = {
  echange: [
    { valeur: 'oui', libelle: 'Elle est informée et ne s’y oppose pas' },
    { valeur: 'non', libelle: 'Elle s’y oppose' },
  ],
  partage: [
    { valeur: 'oui', libelle: 'Elle accepte' },
    { valeur: 'non', libelle: 'Elle refuse, ou retire son accord' },
  ],
};

/** The text is read to the person, then their answer is written. */
export const AccordPage = (p: Props) => {
  const ici = `${p.base}/${p.patient}`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.base },
          { libelle: p.nom, href: ici },
          { libelle: LIBELLES_DES_OBJETS[p.texte.objet] },
        ]}
        titre={LIBELLES_DES_OBJETS[p.texte.objet]}
        phrase="Lisez ce texte à la personne, puis notez sa réponse. Elle peut en changer à tout moment ; l’historique est gardé."
      />
      <Section titre="Le texte à lire" proche>
        <blockquote>{p.texte.texte}</blockquote>
        {p.texte.version === 0 ? (
          <p class="hint">Texte livré avec Maillage, que votre CPTS n’a pas encore relu.</p>
        ) : null}
      </Section>
      <Formulaire action={`${ici}/accords/${p.texte.objet}`} {...p.jetons} saisie={p.saisie}>
        <ChampRadios
          libelle="Sa réponse"
          choix={CHOIX[p.texte.objet]}
          {...lier(p.saisie, 'reponse')}
        />
        <ChampRadios
          libelle="Qui répond"
          cote
          choix={[
            { valeur: 'patient', libelle: 'La personne' },
            { valeur: 'representant', libelle: 'Son représentant légal' },
          ]}
          {...lier(p.saisie, 'donnePar')}
        />
        <ChampRadios
          libelle="Comment"
          cote
          choix={[
            { valeur: 'oral', libelle: 'De vive voix' },
            { valeur: 'ecrit', libelle: 'Par écrit' },
          ]}
          {...lier(p.saisie, 'voie')}
        />
        <div class="actions mt6">
          <Bouton variante="ferme">Noter sa réponse</Bouton>
          <LienBouton href={ici} variante="simple">
            Annuler
          </LienBouton>
        </div>
      </Formulaire>
    </>
  );
};
