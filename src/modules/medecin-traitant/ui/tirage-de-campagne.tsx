import { nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Progression } from '#ui/progression.tsx';
import { iciDe, type VueDeCampagne } from './vue-de-campagne.ts';

export type TirageProps = Pick<VueDeCampagne, 'base' | 'campagne' | 'tirage' | 'arrete' | 'jetons'>;

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
  </div>
);
