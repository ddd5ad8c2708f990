import { Modal } from '@mantine/core';
import { Neighbours, type TaughtPlace } from './neighbours.tsx';

interface NeighboursDialogProps {
  mapId: string;
  /** What the unit is called. */
  name: string;
  place: TaughtPlace;
  onClose: () => void;
}

/** What others teach while a unit is taught, for those who read a map; who edits it finds the same in the unit's form. */
export function NeighboursDialog({ mapId, name, place, onClose }: NeighboursDialogProps) {
  return (
    <Modal opened onClose={onClose} title={`What others teach beside ${name}`} size="lg">
      <Neighbours mapId={mapId} slot={place} />
    </Modal>
  );
}
