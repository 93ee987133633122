import { pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { ChampsDeLettre, Lettre } from '#ui/lettre.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { DestinatairesDeCourrier } from './destinataires-de-courrier.tsx';
import { ListeDeCourriers } from './liste-de-courriers.tsx';
import type { ApercuVu, EcrireAuxAdherentsPageProps } from './vue-de-courrier.ts';

/** One message to the members that the filters of the list choose: written, read again with who receives it, then sent. */
export const EcrireAuxAdherentsPage = (p: EcrireAuxAdherentsPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Adhérents', href: `${p.base}${p.requete}` },
        { libelle: p.apercu ? 'Relire' : 'Écrire' },
      ]}
      titre={p.apercu ? 'Relire avant d’envoyer' : 'Écrire aux adhérents'}
      moyen
      phrase={
        p.apercu ? (
          'Rien n’est encore parti.'
        ) : (
          <>
            {`${p.aQui}\u00A0: `}
            <strong>{pluriel(p.combien, 'adhérent')}</strong>. Chacun reçoit son propre message,
            sans voir l’adresse des autres.
          </>
        )
      }
    />
    {p.apercu ? (
      <Relire {...p} apercu={p.apercu} />
    ) : p.combien > 0 ? (
      <Ecrire {...p} />
    ) : (
      <Vide
        niveau={2}
        titre="Personne ne répond à ces filtres"
        phrase="Revenez à la liste, et enlevez-en un."
        action={<LienBouton href={p.base}>Voir tous les adhérents</LienBouton>}
      />
    )}
    {p.apercu ? null : <ListeDeCourriers {...p} />}
  </>
);

const Gardes = ({ valeurs }: { readonly valeurs: Readonly<Record<string, string>> }) => (
  <>
    {Object.entries(valeurs).map(([nom, valeur]) => (
      <input type="hidden" name={nom} value={valeur} />
    ))}
  </>
);

const Ecrire = (p: EcrireAuxAdherentsPageProps) => (
  <Formulaire action={`${p.base}/ecrire/relire`} {...p.jetons} saisie={p.saisie}>
    <Gardes valeurs={p.filtres} />
    <ChampsDeLettre saisie={p.saisie} />
    <div class="actions">
      <Bouton variante="suivant">Relire, et voir qui le reçoit</Bouton>
    </div>
  </Formulaire>
);

type Relue = EcrireAuxAdherentsPageProps & { readonly apercu: ApercuVu };

const Relire = (p: Relue) => {
  const { apercu } = p;
  const ecrits = apercu.destinataires.filter(({ courriel }) => courriel !== null);
  const aAppeler = apercu.destinataires.filter(({ courriel }) => courriel === null);
  const { valeurs, erreurs } = p.saisie;
  const [sujet, texte] = [String(valeurs['sujet'] ?? ''), String(valeurs['texte'] ?? '')];
  return (
    <>
      <Section titre="Le message" proche>
        <p>
          <b>{apercu.sujet}</b>
        </p>
        <div class="mt4">
          <Lettre {...apercu} />
        </div>
      </Section>
      <DestinatairesDeCourrier titre="Qui le reçoit" {...{ ecrits, aAppeler }} />
      {ecrits.length > 0 ? (
        <Formulaire
          action={`${p.base}/ecrire`}
          {...p.jetons}
          saisie={{ valeurs: {}, erreurs }}
          gardeSaisie={false}
        >
          <Gardes valeurs={{ ...p.filtres, sujet, texte, liste: apercu.liste }} />
          <div class="actions mt6">
            <Bouton variante="suivant">{`Envoyer à ${pluriel(ecrits.length, 'adhérent')}`}</Bouton>
          </div>
        </Formulaire>
      ) : null}
      <details class="mt6">
        <summary>Modifier le message</summary>
        <Ecrire {...p} saisie={{ valeurs, erreurs: {} }} />
      </details>
    </>
  );
};
