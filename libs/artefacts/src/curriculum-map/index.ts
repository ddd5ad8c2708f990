export { CurriculumMapService } from './curriculum-map.service.ts';
export { MapAlignmentService } from './map-alignment.service.ts';
export { MapPrerequisiteService } from './map-prerequisite.service.ts';
export { MapSlotService } from './map-slot.service.ts';
