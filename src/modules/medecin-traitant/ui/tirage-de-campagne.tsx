import { nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Progression } from '#ui/progression.tsx';
import { iciDe, type VueDeCampagne } from './vue-de-campagne.ts';

export type TirageProps = Pick<
  VueDeCampagne,
  'base' | 'campagne' | 'lettres' | 'tirage' | 'arrete' | 'jetons' | 'jour' | 'erreurs'
>;

/** How far the pages are, asked again until they are ready; then what to do with them. */
export const TirageDeCampagne = (p: TirageProps) => {
  const { tirage, arrete, jetons } = p;
  if (tirage?.etat === 'pret') return <Pretes {...p} tirage={tirage} />;
  // Once posted, the file is forgotten, and not missed.
  if (!tirage || p.campagne.envoyeeLe) return <div></div>;
  if (arrete)
    return (
      <div>
        <Bandeau
          ton="attention"
          titre="La mise en pages s’est arrêtée"
          action={
            <BoutonPoste action={`${iciDe(p)}/lettres`} csrf={jetons.csrf}>
              Recommencer
            </BoutonPoste>
          }
        >
          {`${pluriel(tirage.faites, 'lettre faite', 'lettres faites')} sur ${nombre(tirage.lettres)}. Rien n’est parti.`}
        </Bandeau>
      </div>
    );
  return (
    <Progression
      titre="Mise en pages"
      fait={tirage.faites + tirage.retirees}
      total={Math.max(1, tirage.lettres)}
      phrase={`${nombre(tirage.faites)} lettres sur ${nombre(tirage.lettres)}${tirage.retirees > 0 ? `, ${nombre(tirage.retirees)} retirées depuis` : ''}.`}
      rassure="Vous pouvez quitter cette page&nbsp;: les lettres vous attendent ici."
      rafraichir={`${iciDe(p)}/lettres/etat`}
      toutes={1000}
    />
  );
};

const Pretes = (p: TirageProps & { readonly tirage: NonNullable<TirageProps['tirage']> }) => (
  <div>
    <p role="status">
      <b>{pluriel(p.tirage.faites, 'lettre prête', 'lettres prêtes')}</b>
      {p.tirage.retirees > 0
        ? `, ${pluriel(p.tirage.retirees, 'retirée', 'retirées')} depuis leur préparation.`
        : '.'}
      {' Le fichier est gardé chiffré sept jours.'}
    </p>
    <div class="actions mt4">
      <LienBouton href={`${iciDe(p)}/lettres.pdf`} variante="ferme" telecharge>
        Télécharger les lettres (PDF)
      </LienBouton>
      <LienBouton href={`${iciDe(p)}/lettres.csv`} telecharge>
        Adresses pour un routeur (CSV)
      </LienBouton>
    </div>
    {p.campagne.envoyeeLe || p.lettres === 0 ? null : <Envoi {...p} />}
  </div>
);

/** Once posted: one date, one gesture for all. */
const Envoi = (p: TirageProps) => (
  <Formulaire
    action={`${iciDe(p)}/envoi`}
    {...p.jetons}
    saisie={{ valeurs: {}, erreurs: p.erreurs }}
    gardeSaisie={false}
  >
    <ChampDate
      nom="le"
      libelle="Postées le"
      valeur={p.jour}
      max={p.jour}
      erreur={p.erreurs['le']}
    />
    <div class="actions">
      <Bouton variante="suivant">
        {p.lettres === 1 ? 'La lettre est partie' : `Les ${nombre(p.lettres)} lettres sont parties`}
      </Bouton>
    </div>
    <p class="hint">
      Chacune devient une tentative dans la demande de la personne, une seule fois.
    </p>
  </Formulaire>
);
